-- What people made of a cluster; who led it, and how many texts moved its centre, so that a flood from one unit cannot own it.
alter table clusters add column state       text   not null default 'open';
alter table clusters add column review      bigint;
alter table clusters add column reviewed_at timestamptz;
alter table clusters add column led_by      text   not null default '';
alter table clusters add column texts       bigint not null default 0;
alter table clusters add column untended    int    not null default 0;
update clusters set texts = members;
create index clusters_untended on clusters (project, prompt_name) where untended > 0;

-- Clusters that were merged into others. What names one of them still finds its failures.
create table cluster_aliases (
    alias      uuid primary key,
    cluster_id uuid        not null references clusters on delete cascade,
    merged_at  timestamptz not null
);
create index cluster_aliases_of_cluster on cluster_aliases (cluster_id);

-- Texts by which failures were placed: one that was seen before goes where it went, with no embedding. Shaped are clusters by
-- those of the propose split that a unit's first failures brought.
create table facets (
    id         uuid primary key,
    cluster_id uuid        not null references clusters on delete cascade,
    position   bytea       not null,
    shapes     boolean     not null,
    seen_at    timestamptz not null
);
create index facets_of_cluster on facets (cluster_id, seen_at desc);
create index facets_by_age on facets (seen_at);

-- Of a unit, the first failures in a cluster count; the others are known and no more.
alter table failures add column facet   uuid;
alter table failures add column counted boolean not null default true;
drop index failures_of_unit;
drop index failures_of_version;
drop index failures_by_age;
create index failures_of_unit on failures (project, prompt_name, unit) include (cluster_id) where counted;
create index failures_of_version on failures (project, prompt_name, prompt_version) where counted;
create index failures_with_contents on failures (cluster_id, failed_at desc, trace_id desc) where contents is not null;
create index failures_by_age on failures using brin (failed_at);
