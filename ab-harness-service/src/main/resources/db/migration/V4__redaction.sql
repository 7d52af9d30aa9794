-- what was redacted in a trace is called: placeholders with keyed fingerprints, by which a label that comes later is matched
alter table heldout_traces add column names text not null default '';
