-- What somebody asked to be made better on a dataset. How far it is follows from its evaluation and its deployment.
create table improvements (
    id               uuid primary key,
    project          text             not null,
    prompt_name      text             not null,
    dataset_id       uuid             not null,
    evaluation_id    uuid             not null,
    baseline_version text             not null,
    threshold        double precision not null,
    max_candidates   integer          not null,
    requested_by     text             not null,
    created_at       timestamptz      not null,
    stop_reason      text,
    stopped_at       timestamptz
);

create index improvements_under_way on improvements (project, prompt_name) where stop_reason is null;
create index improvements_newest on improvements (project, prompt_name, created_at desc, id desc);
