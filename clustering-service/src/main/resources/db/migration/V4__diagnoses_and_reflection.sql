-- What each cluster is a problem of by the word of the model that was asked last, where rules could not tell.
create table diagnoses (
    cluster_id     uuid primary key references clusters on delete cascade,
    prompt_version text,
    problem        text        not null,
    reason         text        not null,
    root_cause     text,
    label          text
);

-- What came of proposals, in words and numbers: the writer of the next ones reads it.
alter table deployments add column cluster_id uuid;
alter table deployments add column reason text;
alter table deployments add column verdict text;
alter table candidates add column expected_effect text not null default '';
alter table candidates add column version text;
alter table candidates add column scores text;

-- What an improvement's baseline got right, among the entries that may be shown; a bounded number.
create table improvement_passes (
    improvement_id uuid not null references improvements on delete cascade,
    entry_id       text not null,
    contents       text not null,
    primary key (improvement_id, entry_id)
);
