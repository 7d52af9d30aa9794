-- What is live, as the registry tells it.
create table live_prompts (
    project     text   not null,
    prompt_name text   not null,
    revision    bigint not null,
    spec        text   not null,
    primary key (project, prompt_name)
);

-- A trace of production that a judge gives its opinion on. The texts go when it is over; the row stays for a while, so that
-- the trace is known when it comes again, and for the caps.
create table online_judgements (
    judgement_id uuid primary key,
    project      text        not null,
    prompt_name  text        not null,
    trace_id     text        not null,
    input        text,
    output       text,
    state        text        not null default 'waiting' check (state in ('waiting', 'done')),
    reason       text,
    failures     integer     not null default 0,
    fence        bigint      not null default 0,
    lease_until  timestamptz not null default '-infinity',
    not_before   timestamptz not null,
    created_at   timestamptz not null default clock_timestamp(),
    finished_at  timestamptz
);

create index online_judgements_open on online_judgements (not_before) where state = 'waiting';
create index online_judgements_newest on online_judgements (project, prompt_name, created_at);
create index online_judgements_over on online_judgements (finished_at) where state = 'done';
