-- Each record of the audit log is sealed to the one before it, a chain a project: see dev.ratchet.events.audit.AuditChain.

-- The end of each chain, so that records missing at the end are missed; its row is what appending waits for.
create table audit_heads (
    project text primary key,
    seq     bigint not null check (seq >= 0),
    hash    bytea  not null check (octet_length(hash) = 32)
);

alter table audit_log
    add column seq       bigint check (seq > 0),
    add column prev_hash bytea check (octet_length(prev_hash) = 32),
    add column hash      bytea check (octet_length(hash) = 32);

create function pg_temp.netstring(field text) returns text language sql as $$
    select coalesce(octet_length(convert_to(field, 'UTF8')) || ':' || field || ',', '-,')
$$;

-- what was written before there was a chain becomes its beginning
alter table audit_log disable trigger audit_log_is_append_only;

do $$
declare
    entry  record;
    head   audit_heads%rowtype;
begin
    for entry in select * from audit_log order by project, id loop
        if head.project is distinct from entry.project then
            head := row (entry.project, 0, decode(repeat('00', 32), 'hex'));
        end if;
        update audit_log set seq = head.seq + 1, prev_hash = head.hash, hash = sha256(convert_to(
                pg_temp.netstring('ratchet-audit-1')
             || pg_temp.netstring(entry.project)
             || pg_temp.netstring((head.seq + 1)::text)
             || pg_temp.netstring(to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
             || pg_temp.netstring(entry.actor)
             || pg_temp.netstring(entry.action)
             || pg_temp.netstring(entry.subject)
             || pg_temp.netstring(entry.reason)
             || pg_temp.netstring(encode(head.hash, 'hex')), 'UTF8'))
         where id = entry.id
        returning audit_log.project, audit_log.seq, audit_log.hash into head;
        insert into audit_heads values (head.project, head.seq, head.hash)
            on conflict (project) do update set seq = excluded.seq, hash = excluded.hash;
    end loop;
end $$;

alter table audit_log enable trigger audit_log_is_append_only;

drop function pg_temp.netstring(text);

alter table audit_log
    drop column id,
    alter column seq set not null,
    alter column prev_hash set not null,
    alter column hash set not null,
    add primary key (project, seq);

create index audit_log_of_actor on audit_log (project, actor, seq);
create index audit_log_of_subject on audit_log (project, subject, seq);

create trigger audit_heads_stay before delete or truncate on audit_heads
    for each statement execute function refuse_change();

create function refuse_anything_but_the_next_head() returns trigger language plpgsql as $$
begin
    if new.project <> old.project or new.seq <> old.seq + 1 then
        raise exception 'the head of an audit chain moves from one record to the next';
    end if;
    return new;
end $$;

create trigger audit_heads_move_forward before update on audit_heads
    for each row execute function refuse_anything_but_the_next_head();
