-- A prompt version on a dataset with one model, and what came of it; totals are JSON, so that a dimension needs no column.
create table evaluations (
    id            uuid primary key,
    prompt_id     uuid        not null references prompts,
    project       text        not null,
    prompt_name   text        not null,
    version       text        not null,
    comparison_id uuid,
    model         text,
    dataset_id    uuid        not null,
    entries       integer     not null,
    dimensions    text[]      not null,
    budget_usd    double precision,
    status        text        not null check (status in
        ('requested', 'running', 'cancelling', 'completed', 'cancelled', 'out_of_budget', 'failed')),
    done          integer     not null,
    reason        text,
    totals        text check (totals is json object),
    requested_by  text        not null,
    created_at    timestamptz not null,
    completed_at  timestamptz
);

create index evaluations_newest on evaluations (prompt_id, created_at desc, id desc);
create index evaluations_compared on evaluations (comparison_id, id) where comparison_id is not null;
create index evaluations_open on evaluations (dataset_id) where status in ('requested', 'running', 'cancelling');

create table evaluation_results (
    evaluation_id uuid    not null references evaluations on delete cascade,
    position      integer not null,
    verdict       text    not null check (verdict in ('passed', 'failed', 'unjudged')),
    body          text    not null check (body is json object),
    primary key (evaluation_id, position)
);

create index evaluation_results_by_verdict on evaluation_results (evaluation_id, verdict, position);

-- Entries that came along with a request stand in no list, and go when they are no longer needed.
alter table datasets add column listed boolean not null default true;

create index datasets_unlisted on datasets (created_at) where not listed and removed_at is null;
