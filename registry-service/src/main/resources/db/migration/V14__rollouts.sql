-- who gets which version of a prompt while more than one is in use
alter table prompts add column split text check (split is json object);
