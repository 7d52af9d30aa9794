-- who gets which version of a prompt while more than one is in use
alter table prompts add column split text check (split is json object);

-- until now each ship was immediate, and what stood in the column was the last assessment
update deployments
set rollout = jsonb_build_object(
        'rules', jsonb_build_object('strategy', 'immediate', 'steps', jsonb_build_array(100), 'min_samples', 50,
                                    'roll_back_alpha', 0.05, 'promote_alpha', 0.025, 'step_patience_seconds', 86400),
        'watch', jsonb_build_object('false_alarm_every', 10000, 'min_samples', 20, 'tolerance', 0.02, 'holdback', 0),
        'status', 'completed', 'revision', 1, 'step', 0, 'holdback', 0,
        'assessment', case when rollout::jsonb ->> 'decision' is null then null else jsonb_build_object(
                'decision', rollout::jsonb ->> 'decision', 'reason', coalesce(rollout::jsonb ->> 'reason', ''),
                'at', rollout::jsonb ->> 'assessed_at') end)::text
where shipped_at is not null;

create table rollout_events (
    id            bigint generated always as identity primary key,
    deployment_id uuid        not null references deployments,
    revision      integer     not null check (revision > 0),
    status        text        not null check (status in ('running', 'paused', 'completed', 'aborted', 'replaced')),
    step          integer     not null check (step >= 0),
    weight        integer     not null check (weight between 0 and 100),
    -- what the monitor made of it; null for a change
    decision      text check (decision in ('watching', 'advance', 'promote', 'hold', 'roll_back')),
    actor         text        not null,
    reason        text,
    evidence      text check (evidence is json object),
    at            timestamptz not null
);

create index rollout_events_newest on rollout_events (deployment_id, id desc);

create trigger rollout_events_are_append_only before update or delete or truncate on rollout_events
    for each statement execute function refuse_change();

create table alerts (
    id            uuid primary key,
    project       text        not null,
    prompt_name   text        not null,
    deployment_id uuid,
    kind          text        not null,
    explanation   text        not null,
    evidence      text check (evidence is json object),
    created_at    timestamptz not null
);

create index alerts_newest on alerts (project, created_at desc, id desc);
create index alerts_newest_of_prompt on alerts (project, prompt_name, created_at desc, id desc);
create index alerts_by_age on alerts (created_at);
