-- Datasets as the registry tells them.
create table dataset_entries (
    dataset_id      uuid        not null,
    entry_id        uuid        not null,
    input           text        not null,
    expected_output text,
    rubric          text,
    metadata        text,
    stored_at       timestamptz not null,
    primary key (dataset_id, entry_id)
);

-- One evaluation of a prompt version over a dataset. Entries are taken in the order of their ids; results of the first
-- examples are told, up to last_entry, and sums are theirs.
create table evaluation_jobs (
    evaluation_id uuid primary key,
    state         text        not null check (state in ('waiting', 'running', 'done')),
    request       text        not null,
    told          integer     not null default 0,
    last_entry    uuid,
    sums          text,
    cancelled_by  text,
    reason        text,
    failures      integer     not null default 0,
    fence         bigint      not null default 0,
    lease_until   timestamptz not null default '-infinity',
    not_before    timestamptz not null default clock_timestamp(),
    created_at    timestamptz not null default clock_timestamp(),
    started_at    timestamptz,
    finished_at   timestamptz
);

create index evaluation_jobs_open on evaluation_jobs (not_before) where state in ('waiting', 'running');

-- Results that are there and not told yet; few, as they wait for one before them, or for more to be told at once.
create table evaluation_results (
    evaluation_id uuid not null references evaluation_jobs on delete cascade,
    entry_id      uuid not null,
    result        text not null,
    primary key (evaluation_id, entry_id)
);
