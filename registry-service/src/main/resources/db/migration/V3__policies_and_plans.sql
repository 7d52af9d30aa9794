create table promotion_policies (
    prompt_id  uuid        not null references prompts,
    version    integer     not null check (version > 0),
    policy     text        not null check (policy is json object),
    reason     text,
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (prompt_id, version)
);

create trigger promotion_policies_are_append_only before update or delete or truncate on promotion_policies
    for each statement execute function refuse_change();

-- what the policy made of a replay when it ended
create table policy_verdicts (
    deployment_id uuid primary key references deployments,
    verdict       text        not null check (verdict is json object),
    decided_at    timestamptz not null
);

create trigger policy_verdicts_are_append_only before update or delete or truncate on policy_verdicts
    for each statement execute function refuse_change();

create table plans (
    project    text primary key,
    plan       text        not null check (plan in ('starter', 'pro', 'team', 'enterprise')),
    changed_by text        not null,
    changed_at timestamptz not null
);

-- the deployment that brought a version along; a version that a person wrote has none
create table deployment_versions (
    prompt_id     uuid not null references prompts,
    version       text not null,
    deployment_id uuid not null references deployments,
    primary key (prompt_id, version)
);

insert into deployment_versions (prompt_id, version, deployment_id)
select d.prompt_id, candidate -> 'spec' ->> 'version', d.id
from deployments d, json_array_elements(cast(d.candidates as json)) candidate
on conflict do nothing;

create index prompt_versions_newest on prompt_versions (prompt_id, created_at desc, id desc);
