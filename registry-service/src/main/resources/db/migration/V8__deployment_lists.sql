-- What a list tells of a deployment, so that it need not read the texts and the report.
alter table deployments add column digest text check (digest is json object);

update deployments set digest = json_build_object(
    'current_version', baseline::json ->> 'version',
    'rationale', coalesce((select candidate ->> 'rationale' from json_array_elements(candidates::json) candidate
                           where candidate -> 'spec' ->> 'version' = candidate_version limit 1), ''),
    'cluster', case when cluster is not null then json_build_object(
        'cluster_id', cluster::json ->> 'cluster_id',
        'label', cluster::json ->> 'label',
        'count', (cluster::json ->> 'count')::bigint) end,
    'headline', case when report is not null then json_build_object(
        'outcome', report::json ->> 'outcome',
        'baseline', (report::json ->> 'baseline_passed')::float8 / nullif((report::json ->> 'pairs')::int, 0),
        'candidate', (report::json ->> 'candidate_passed')::float8 / nullif((report::json ->> 'pairs')::int, 0),
        'delta', ((report::json ->> 'candidate_passed')::float8 - (report::json ->> 'baseline_passed')::float8)
                 / nullif((report::json ->> 'pairs')::int, 0)) end)::text;

alter table deployments alter column digest set not null;

create index deployments_newest_in_state on deployments (project, status, created_at desc, id desc);
create index deployments_newest_of_prompt on deployments (project, prompt_name, created_at desc, id desc);
