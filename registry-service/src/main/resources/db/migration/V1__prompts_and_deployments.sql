create table prompts (
    id           uuid primary key,
    project      text        not null,
    name         text        not null,
    live_version text,
    revision     bigint      not null default 0,
    -- the deployment that made the live version live; null for the first one
    deployment_id uuid,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    unique (project, name)
);

create table prompt_versions (
    id                uuid primary key,
    prompt_id         uuid        not null references prompts,
    version           text        not null,
    template_text     text        not null,
    input_schema      text check (input_schema is json),
    output_schema     text check (output_schema is json),
    metadata          text        not null check (metadata is json object),
    parent_version_id uuid references prompt_versions,
    status            text        not null check (status in ('draft', 'active', 'archived')),
    rationale         text,
    changelog         text,
    created_by        text        not null,
    created_at        timestamptz not null,
    first_live_at     timestamptz,
    unique (prompt_id, version)
);

-- what makes "exactly one active version per prompt" true whatever the code does
create unique index one_active_version on prompt_versions (prompt_id) where status = 'active';

create table deployments (
    id                  uuid primary key,
    row_version         bigint      not null,
    prompt_id           uuid        not null references prompts,
    project             text        not null,
    prompt_name         text        not null,
    status              text        not null check (status in ('proposed', 'ab_running', 'ab_passed', 'ab_failed',
                                                               'shipped', 'monitoring', 'regressed', 'rolled_back', 'rejected')),
    seq                 integer     not null check (seq > 0),
    baseline            text        not null check (baseline is json object),
    candidates          text        not null check (candidates is json array),
    candidate_version   text        not null,
    cluster             text check (cluster is json object),
    cluster_id          uuid,
    taught_by           text        not null check (taught_by is json array),
    progress            text check (progress is json object),
    report              text check (report is json object),
    evidence            text check (evidence is json object),
    rollout             text check (rollout is json object),
    approved_by         text,
    reason              text,
    predecessor_version text,
    shipped_at          timestamptz,
    rolled_back_at      timestamptz,
    superseded_by       uuid references deployments,
    rollback_due_at     timestamptz,
    created_at          timestamptz not null,
    updated_at          timestamptz not null
);

create index deployments_newest on deployments (project, created_at desc, id desc);
create index deployments_of_prompt on deployments (project, prompt_name, status);
create index deployments_due on deployments (rollback_due_at) where rollback_due_at is not null;

create table deployment_transitions (
    deployment_id uuid        not null references deployments,
    seq           integer     not null check (seq > 0),
    from_status   text,
    to_status     text        not null,
    actor         text        not null,
    reason        text,
    override      boolean     not null,
    at            timestamptz not null,
    evidence      text check (evidence is json object),
    unique (deployment_id, seq)
);

create table metric_windows (
    deployment_id uuid        not null,
    version       text        not null default '',
    variant       text        not null default '',
    window_start  timestamptz not null,
    body          text        not null check (body is json object),
    primary key (deployment_id, window_start, version, variant)
);

create table api_keys (
    prefix     text primary key,
    key_hash   bytea       not null,
    role       text        not null check (role in ('owner', 'member', 'viewer')),
    project    text        not null,
    name       text        not null,
    created_at timestamptz not null default now(),
    revoked_at timestamptz
);

create table users (
    id       bigint generated always as identity primary key,
    username text not null unique,
    password text not null,
    role     text not null check (role in ('owner', 'member', 'viewer')),
    project  text not null
);

create table audit_log (
    id      bigint generated always as identity primary key,
    project text        not null,
    actor   text        not null,
    action  text        not null,
    subject text        not null,
    reason  text,
    at      timestamptz not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;

create trigger audit_log_is_append_only before update or delete or truncate on audit_log
    for each statement execute function refuse_change();

create trigger transitions_are_append_only before update or delete or truncate on deployment_transitions
    for each statement execute function refuse_change();
