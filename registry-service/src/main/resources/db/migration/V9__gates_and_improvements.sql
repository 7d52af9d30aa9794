-- What the policy asked of the replay, and the improvement that the deployment belongs to, as they are told to the other services.
alter table deployments add column gate text;
alter table deployments add column improvement text;
alter table deployments add column improvement_id uuid generated always as ((improvement::jsonb ->> 'improvement_id')::uuid) stored;

create index deployments_of_improvement on deployments (improvement_id) where improvement_id is not null;
