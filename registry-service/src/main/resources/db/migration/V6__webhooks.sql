create table webhooks (
    id                    uuid primary key,
    project               text        not null,
    url                   text        not null,
    description           text,
    events                text[]      not null check (cardinality(events) > 0),
    secret                text        not null,
    -- signs beside the secret until the receiver has had time to take over the new one
    previous_secret       text,
    previous_secret_until timestamptz,
    -- both or none: null while it is enabled
    disabled_at           timestamptz,
    disabled_reason       text,
    -- since when no delivery has arrived
    failing_since         timestamptz,
    created_by            text        not null,
    created_at            timestamptz not null,
    check ((disabled_at is null) = (disabled_reason is null)),
    check ((previous_secret is null) = (previous_secret_until is null))
);

create index webhooks_newest on webhooks (project, created_at desc, id desc);

create table webhook_deliveries (
    id              uuid primary key,
    webhook_id      uuid        not null references webhooks on delete cascade,
    event_id        uuid        not null,
    event_type      text        not null,
    payload         text        not null check (payload is json object),
    state           text        not null check (state in ('pending', 'delivered', 'failed')),
    -- attempts begun, and how many of them were before it was asked for anew
    attempts        integer     not null check (attempts >= 0),
    earlier         integer     not null check (earlier >= 0),
    -- while an attempt is under way, when it counts as lost
    next_attempt_at timestamptz,
    created_at      timestamptz not null,
    delivered_at    timestamptz,
    last_status     integer,
    last_error      text,
    -- an event is sent once, however often it is heard of
    unique (webhook_id, event_id),
    check ((state = 'pending') = (next_attempt_at is not null))
);

create index webhook_deliveries_due on webhook_deliveries (next_attempt_at) where state = 'pending';
create index webhook_deliveries_newest on webhook_deliveries (webhook_id, created_at desc, id desc);
create index webhook_deliveries_over on webhook_deliveries (created_at) where state <> 'pending';

create table webhook_attempts (
    delivery_id uuid        not null references webhook_deliveries on delete cascade,
    n           integer     not null check (n > 0),
    at          timestamptz not null,
    status      integer,
    duration_ms bigint      not null,
    error       text,
    response    text,
    primary key (delivery_id, n)
);
