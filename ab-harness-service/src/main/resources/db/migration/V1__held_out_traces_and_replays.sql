-- Inputs that no candidate may learn from, with the right answer where somebody has told it.
create table heldout_traces (
    project         text        not null,
    prompt_name     text        not null,
    trace_id        text        not null,
    unit            text        not null,
    split           text        not null check (split in ('select', 'test')),
    input           text        not null,
    expected_output text,
    labelled        boolean     not null generated always as (expected_output is not null) stored,
    recorded_at     timestamptz not null,
    primary key (project, prompt_name, trace_id)
);

create index heldout_traces_newest on heldout_traces (project, prompt_name, split, labelled, recorded_at desc, trace_id);

-- One replay of a deployment's candidates. Whoever raised the fence last holds the lease; a write under an older fence is refused.
create table replay_jobs (
    deployment_id uuid primary key,
    replay_id     uuid        not null unique,
    project       text        not null,
    prompt_name   text        not null,
    state         text        not null check (state in ('waiting_for_traces', 'racing', 'testing', 'done', 'abandoned')),
    transition    text        not null,
    reason        text,
    failures      integer     not null default 0,
    fence         bigint      not null default 0,
    lease_until   timestamptz not null default '-infinity',
    not_before    timestamptz not null default clock_timestamp(),
    created_at    timestamptz not null default clock_timestamp(),
    started_at    timestamptz,
    finished_at   timestamptz
);

create index replay_jobs_open on replay_jobs (not_before) where state in ('waiting_for_traces', 'racing', 'testing');

-- The held-out traces that a replay uses, fixed when it starts, so that a second worker goes on with the same ones.
create table replay_examples (
    deployment_id   uuid    not null references replay_jobs on delete cascade,
    position        integer not null,
    trace_id        text    not null,
    unit            text    not null,
    split           text    not null check (split in ('select', 'test')),
    input           text    not null,
    expected_output text,
    primary key (deployment_id, trace_id),
    unique (deployment_id, position)
);

-- Every model answer, as soon as it is there.
create table replay_answers (
    deployment_id uuid             not null references replay_jobs on delete cascade,
    version       text             not null,
    trace_id      text             not null,
    output        text,
    refusal       text,
    input_tokens  integer          not null,
    output_tokens integer          not null,
    latency_ms    bigint           not null,
    cost_usd      double precision not null,
    answered_at   timestamptz      not null default clock_timestamp(),
    primary key (deployment_id, version, trace_id)
);
