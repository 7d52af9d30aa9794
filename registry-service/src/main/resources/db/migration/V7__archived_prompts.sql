-- A prompt that is put away is kept with all that was ever shipped; what is live of it stays served.
alter table prompts add column archived_at timestamptz;
