create table projects (
    name       text primary key,
    created_by text,
    created_at timestamptz not null default now()
);

insert into projects (name)
select project from users union select project from api_keys union select project from prompts union select 'default';

alter table users
    alter column password drop not null,
    -- issuer and subject of somebody who comes from an OpenID Connect provider
    add column external_id text unique,
    add column failed_attempts integer not null default 0 check (failed_attempts >= 0),
    add column locked_until timestamptz,
    -- a session of an earlier generation has ended
    add column session_generation integer not null default 0,
    add column last_sign_in_at timestamptz,
    add column created_at timestamptz not null default now();

create table memberships (
    user_id       bigint      not null references users on delete cascade,
    project       text        not null references projects,
    role          text        not null check (role in ('owner', 'member', 'viewer')),
    -- the provider says the role at each sign-in
    from_provider boolean     not null default false,
    since         timestamptz not null default now(),
    primary key (user_id, project)
);

create index memberships_of_project on memberships (project, role);

insert into memberships (user_id, project, role) select id, project, role from users;

alter table users drop column role, drop column project;

create table invitations (
    id          uuid primary key,
    project     text        not null references projects,
    invitee     text,
    role        text        not null check (role in ('owner', 'member', 'viewer')),
    token_hash  bytea       not null unique,
    invited_by  text        not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    accepted_at timestamptz,
    accepted_by text,
    revoked_at  timestamptz
);

create index invitations_newest on invitations (project, created_at desc, id desc);

alter table api_keys
    drop constraint api_keys_pkey,
    add unique (prefix),
    add column id uuid not null default uuidv7(),
    add primary key (id),
    -- separated by spaces; none means all that the role allows
    add column scopes text not null default '',
    add column created_by text,
    add column expires_at timestamptz,
    add column last_used_at timestamptz;

create index api_keys_newest on api_keys (project, created_at desc, id desc);
