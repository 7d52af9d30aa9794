-- what was redacted in a trace is called: placeholders with keyed fingerprints, by which feedback that comes later is matched
alter table traces add column names text not null default '';
