-- How often a unit counts in a cluster is asked for with each batch, before statistics tell the planner anything: this index is
-- the only one that fits the question.
drop index failures_of_unit;
create index failures_of_unit on failures (unit, cluster_id) where counted;
