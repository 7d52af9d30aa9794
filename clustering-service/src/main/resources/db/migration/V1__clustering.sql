-- One row a prompt: what is live, and the lock under which its failures and triggers are decided one after the other.
create table prompts (
    project         text        not null,
    prompt_name     text        not null,
    revision        bigint      not null default -1,
    live_version    text,
    live_spec       text,
    check_due       boolean     not null default false,
    cool_down_until timestamptz,
    primary key (project, prompt_name)
);

create table clusters (
    id          uuid primary key,
    project     text        not null,
    prompt_name text        not null,
    signature   text        not null,
    label       text        not null,
    centroid    bytea       not null,
    members     bigint      not null,
    units       int         not null,
    first_seen  timestamptz not null,
    last_seen   timestamptz not null
);
create index clusters_of_signature on clusters (project, prompt_name, md5(signature));

-- Every failure once. Contents are kept for the propose split only, and only the newest of a cluster.
create table failures (
    project        text        not null,
    prompt_name    text        not null,
    trace_id       text        not null,
    prompt_version text,
    cluster_id     uuid        not null references clusters on delete cascade,
    unit           text        not null,
    split          text        not null,
    failed_at      timestamptz not null,
    contents       text,
    primary key (project, prompt_name, trace_id)
);
create index failures_of_cluster on failures (cluster_id, failed_at desc);
create index failures_of_unit on failures (cluster_id, unit);
create index failures_of_version on failures (project, prompt_name, prompt_version);
create index failures_by_age on failures (failed_at);

create table synthesis_jobs (
    id               uuid primary key,
    project          text        not null,
    prompt_name      text        not null,
    cluster_id       uuid        not null,
    baseline_version text        not null,
    state            text        not null,
    attempts         int         not null default 0,
    fence            bigint      not null default 0,
    not_before       timestamptz not null,
    leased_until     timestamptz,
    outcome          text,
    created_at       timestamptz not null,
    closed_at        timestamptz
);
create unique index one_open_job_a_prompt on synthesis_jobs (project, prompt_name) where state = 'open';

create table deployments (
    id               uuid primary key,
    project          text        not null,
    prompt_name      text        not null,
    baseline_version text,
    state            text        not null,
    seq              int         not null,
    changed_at       timestamptz not null
);
create index deployments_of_prompt on deployments (project, prompt_name);

create table candidates (
    deployment_id uuid not null references deployments,
    position      int  not null,
    template_text text not null,
    rationale     text not null,
    changelog     text not null,
    primary key (deployment_id, position)
);
