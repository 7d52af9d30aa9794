create table datasets (
    id            uuid primary key,
    project       text        not null,
    name          text        not null,
    description   text,
    entries       bigint      not null default 0 check (entries >= 0),
    -- of the newest entry; whoever adds entries holds the row, so positions are in the order of commits
    last_position bigint      not null default 0,
    created_by    text        not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    -- hidden from people; its entries are being removed
    removed_at    timestamptz
);

create unique index datasets_by_name on datasets (project, name) where removed_at is null;
create index datasets_removed on datasets (removed_at) where removed_at is not null;

create table dataset_entries (
    id              uuid primary key,
    dataset_id      uuid        not null references datasets,
    position        bigint      not null,
    input_data      text        not null check (input_data is json object),
    expected_output text,
    rubric          text,
    metadata        text check (metadata is json object),
    source          text        not null check (source in ('manual', 'upload', 'trace', 'template', 'import')),
    source_prompt   text,
    source_trace_id text,
    created_by      text        not null,
    created_at      timestamptz not null,
    stored_at       timestamptz not null,
    unique (dataset_id, position)
);

create unique index dataset_entries_of_trace on dataset_entries (dataset_id, source_prompt, source_trace_id)
    where source_trace_id is not null;

create table dataset_uploads (
    id               uuid primary key,
    dataset_id       uuid        not null references datasets on delete cascade,
    project          text        not null,
    state            text        not null check (state in ('reading', 'publishing', 'done', 'failed')),
    skips_bad_lines  boolean     not null,
    total_bytes      bigint,
    bytes_read       bigint      not null,
    lines_read       bigint      not null,
    entries_read     bigint      not null,
    lines_skipped    bigint      not null,
    bad_lines        text        not null check (bad_lines is json array),
    chunks_read      integer     not null,
    chunks_published integer     not null,
    entries_added    bigint      not null,
    error_line       bigint,
    error_reason     text,
    started_by       text        not null,
    started_at       timestamptz not null,
    changed_at       timestamptz not null,
    -- until when somebody is at work on it
    lease_until      timestamptz not null
);

create index dataset_uploads_newest on dataset_uploads (dataset_id, started_at desc, id desc);
create index dataset_uploads_unfinished on dataset_uploads (lease_until) where state in ('reading', 'publishing');

-- entries that are read and checked and not yet part of their dataset
create table dataset_upload_rows (
    upload_id       uuid    not null references dataset_uploads on delete cascade,
    chunk           integer not null,
    ordinal         integer not null,
    entry_id        uuid    not null,
    input_data      text    not null,
    expected_output text,
    rubric          text,
    metadata        text,
    primary key (upload_id, chunk, ordinal)
);

-- a recent sample of what agents publish, for people to look at and to pick from
create table traces (
    project         text        not null,
    prompt_name     text        not null,
    trace_id        text        not null,
    session_id      text,
    prompt_version  text,
    verdict         text        not null check (verdict in ('failed', 'passed', 'unjudged')),
    reasons         text        not null check (reasons is json array),
    input           text        not null check (input is json object),
    output          text,
    expected_output text,
    outcome         text,
    score           double precision,
    error           text check (error is json object),
    model           text,
    latency_ms      bigint,
    recorded_at     timestamptz not null,
    primary key (project, trace_id, prompt_name)
);

create index traces_newest on traces (project, prompt_name, recorded_at desc, trace_id desc);
create index traces_newest_of_verdict on traces (project, prompt_name, verdict, recorded_at desc, trace_id desc);
