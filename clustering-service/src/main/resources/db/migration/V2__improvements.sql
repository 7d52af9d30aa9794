-- Improvements that somebody asked for on a dataset: the request and the end of the baseline's evaluation come in either order.
create table improvements (
    id         uuid primary key,
    request    text,
    evaluated  text,
    taken      boolean     not null default false,
    created_at timestamptz not null default clock_timestamp()
);

-- What the baseline got wrong, among the entries that may be shown to the model that writes candidates.
create table improvement_failures (
    improvement_id uuid not null references improvements on delete cascade,
    entry_id       text not null,
    contents       text not null,
    primary key (improvement_id, entry_id)
);

alter table synthesis_jobs alter column cluster_id drop not null;
alter table synthesis_jobs add column improvement_id uuid;
alter table synthesis_jobs add constraint one_subject check ((cluster_id is null) <> (improvement_id is null));

drop index one_open_job_a_prompt;
create unique index one_open_job_a_prompt on synthesis_jobs (project, prompt_name) where state = 'open' and cluster_id is not null;
create unique index one_job_an_improvement on synthesis_jobs (improvement_id) where improvement_id is not null;
