-- Repeatable, as its tables live beside those of a service whose versions it does not know: a later version of this file
-- changes them with statements that do nothing where they were run before.

-- What models answered, by the SHA-256 of everything that decides about the answer.
create table if not exists model_answers (
    key            text primary key,
    answer         text             not null,
    model          text             not null,
    input_tokens   integer          not null,
    output_tokens  integer          not null,
    latency_micros bigint           not null,
    cost_usd       double precision not null,
    created_at     timestamptz      not null default now()
);
create index if not exists model_answers_by_age on model_answers (created_at);

-- What answers cost, summed by UTC day, by what they were for, and by who gave them.
create table if not exists model_spending (
    day           date             not null,
    project       text             not null,
    prompt_name   text             not null,
    job           text             not null,
    part          text             not null,
    role          text             not null,
    model         text             not null,
    calls         bigint           not null,
    cached_calls  bigint           not null,
    input_tokens  bigint           not null,
    output_tokens bigint           not null,
    spent_usd     double precision not null,
    saved_usd     double precision not null,
    primary key (job, part, role, model, day, project, prompt_name)
);
create index if not exists model_spending_by_prompt on model_spending (project, prompt_name, day);
