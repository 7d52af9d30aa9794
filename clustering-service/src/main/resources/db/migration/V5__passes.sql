-- Traces of production that went well by somebody's word: the writer of candidates sees some of them beside the failures.
-- The newest of each prompt version; only of the propose split, and none that failed after all.
create table passes (
    project        text        not null,
    prompt_name    text        not null,
    trace_id       text        not null,
    prompt_version text        not null,
    unit           text        not null,
    contents       text        not null,
    passed_at      timestamptz not null,
    primary key (project, prompt_name, trace_id)
);
create index passes_of_version on passes (project, prompt_name, prompt_version, passed_at desc, trace_id desc);
create index passes_by_age on passes (passed_at);
