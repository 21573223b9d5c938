-- The audit trail: written by every room, changed by nobody.

create table audit_entry (
    id               bigint generated always as identity primary key,
    at               timestamptz not null,
    actor_id         uuid        not null,
    actor_name       text        not null,
    actor_role       text        not null,
    actor_unit       text,
    actor_enterprise text,
    address          text        not null,
    action           text        not null,
    object_kind      text        not null,
    object_id        text        not null,
    result           text        not null check (result in ('DONE', 'DENIED', 'LOOKED')),
    details          jsonb       not null
);
create index audit_entry_by_time on audit_entry (at);
create index audit_entry_by_actor on audit_entry (lower(actor_name) text_pattern_ops, id);
create index audit_entry_by_action on audit_entry (action text_pattern_ops, id);
create index audit_entry_by_object on audit_entry (object_id, id);

-- The hash chain over it. A table of its own, so that nobody who writes an entry waits for the one who seals.
create table audit_seal (
    position bigint primary key,
    entry_id bigint      not null unique references audit_entry (id),
    hash     text        not null,
    at       timestamptz not null default clock_timestamp()
);

-- Entries become visible when their transactions commit, not in the order of their numbers: what still has to be
-- sealed is noted here by the transaction itself, so that no entry is passed over.
create table audit_unsealed (
    entry_id bigint primary key
);

create function audit_note_unsealed() returns trigger
    language plpgsql as
$$
begin
    insert into audit_unsealed values (new.id);
    return null;
end
$$;
create trigger audit_entry_note_unsealed
    after insert on audit_entry
    for each row execute function audit_note_unsealed();

create function audit_refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'the audit trail is never changed (% on %)', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_entry_stays
    before update or delete or truncate on audit_entry
    for each statement execute function audit_refuse_change();
create trigger audit_seal_stays
    before update or delete or truncate on audit_seal
    for each statement execute function audit_refuse_change();
