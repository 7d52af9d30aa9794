-- What the service has decided and not yet told: written in the transaction of the decision, removed once Kafka has it.
create table outbox (
    position    bigint generated always as identity primary key,
    event_id    uuid        not null unique,
    event_type  text        not null,
    topic       text        not null,
    record_key  text        not null,
    source      text        not null,
    subject     text        not null,
    occurred_at timestamptz not null,
    traceparent text,
    body        bytea       not null,
    created_at  timestamptz not null default now()
);

-- What the service has heard: an event has its effect in the transaction that writes its row, so never twice.
create table inbox (
    subscriber  text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null default now(),
    primary key (subscriber, event_id)
);
