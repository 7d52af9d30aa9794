-- How production fared with a trace. With the label it makes the strata of the bounded store.
alter table heldout_traces
    add column fate text not null default 'unknown' check (fate in ('right', 'wrong', 'unknown'));

drop index heldout_traces_newest;
create index heldout_traces_newest
    on heldout_traces (project, prompt_name, split, labelled, fate, recorded_at desc, trace_id);

alter table replay_examples add column rubric text;
alter table replay_examples add column checks text not null default '[]';

-- What a judge said of an answer, as soon as it is there; what no judge was asked for is graded anew each time.
create table replay_grades (
    deployment_id uuid        not null references replay_jobs on delete cascade,
    version       text        not null,
    trace_id      text        not null,
    grade         text        not null,
    graded_at     timestamptz not null default clock_timestamp(),
    primary key (deployment_id, version, trace_id)
);

-- Which of two answers a judge preferred, the candidate's version being named.
create table replay_preferences (
    deployment_id uuid        not null references replay_jobs on delete cascade,
    version       text        not null,
    trace_id      text        not null,
    preference    text        not null,
    compared_at   timestamptz not null default clock_timestamp(),
    primary key (deployment_id, version, trace_id)
);
