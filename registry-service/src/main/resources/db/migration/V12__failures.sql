-- Clusters of failures as the clustering tells them, and what people have said of them. All but the reviews is rebuilt from events.
create table failure_clusters (
    id             uuid primary key,
    project        text        not null,
    prompt_name    text        not null,
    signature      text        not null,
    label          text        not null,
    told_count     bigint      not null,
    distinct_units integer     not null,
    first_seen     timestamptz not null,
    told_last_seen timestamptz not null,
    samples        text[]      not null,
    aliases        uuid[]      not null,
    merged_into    uuid,
    problem        text check (problem in ('prompt', 'tool', 'data', 'model')),
    problem_reason text,
    root_cause     text,
    changed_at     timestamptz not null,
    state          text        not null check (state in ('open', 'acknowledged', 'resolved', 'reopened')),
    -- the newest review that the state takes into account
    review         bigint      not null,
    -- what its members say, who are told more often than the cluster and of whom the newest are kept
    members        bigint      not null default 0,
    newest_member  timestamptz,
    failures       bigint      not null generated always as (greatest(told_count, members)) stored,
    last_seen      timestamptz not null generated always as (greatest(told_last_seen, newest_member)) stored
);

create index failure_clusters_newest on failure_clusters (project, last_seen desc, id desc) where merged_into is null;
create index failure_clusters_largest on failure_clusters (project, failures desc, id desc) where merged_into is null;
create index failure_clusters_newest_of_prompt on failure_clusters (project, prompt_name, last_seen desc, id desc)
    where merged_into is null;
create index failure_clusters_largest_of_prompt on failure_clusters (project, prompt_name, failures desc, id desc)
    where merged_into is null;
create index failure_clusters_by_alias on failure_clusters using gin (aliases);

create table failure_cluster_members (
    project      text        not null,
    prompt_name  text        not null,
    trace_id     text        not null,
    cluster_id   uuid        not null,
    failed_at    timestamptz not null,
    clustered_at timestamptz not null,
    primary key (project, prompt_name, trace_id)
);

create index failure_cluster_members_newest on failure_cluster_members (cluster_id, failed_at desc, trace_id desc);
create index failure_cluster_members_by_age on failure_cluster_members (failed_at);

create table failure_cluster_reviews (
    cluster_id  uuid        not null,
    review      bigint      not null check (review > 0),
    state       text        not null check (state in ('open', 'acknowledged', 'resolved')),
    reviewed_by text        not null,
    reason      text,
    reviewed_at timestamptz not null,
    primary key (cluster_id, review)
);

create index deployments_of_cluster on deployments (cluster_id, created_at desc, id desc) where cluster_id is not null;
