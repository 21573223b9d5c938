-- Awards that were revoked, what came back of them, and who is barred for how long.

create table recovery (
    id              uuid primary key,
    programme_id    uuid        not null,
    programme_title jsonb       not null,
    application_id  uuid        not null constraint recovery_once unique,
    enterprise_id   uuid        not null,
    unit_id         text        not null,
    enterprise_name jsonb       not null,
    reason          text        not null,
    document        text        not null,
    evidence        text        not null,
    principal       numeric     not null check (principal >= 0),
    interest        numeric     not null check (interest >= 0),
    due             date,
    barred_until    date,
    received        numeric     not null check (received >= 0),
    written_off     numeric     not null check (written_off >= 0),
    by_user         uuid        not null,
    by_name         text        not null,
    at              timestamptz not null,
    version         bigint      not null,
    check (received + written_off <= principal + interest)
);
create index recovery_latest on recovery (at desc, id desc);
create index recovery_of_enterprise on recovery (enterprise_id, at desc);
create index recovery_bars on recovery (enterprise_id, barred_until) where barred_until is not null;

create table recovery_receipt (
    recovery_id uuid        not null references recovery (id),
    number      int         not null,
    kind        text        not null check (kind in ('RECEIVED', 'ENFORCED', 'WRITTEN_OFF')),
    amount      numeric     not null check (amount > 0),
    received_on date        not null,
    document    text        not null,
    by_user     uuid        not null,
    by_name     text        not null,
    at          timestamptz not null,
    primary key (recovery_id, number)
);
create trigger recovery_receipt_stays
    before update or delete or truncate on recovery_receipt
    for each statement execute function ledger_refuse_change();
