-- Awarded money on its way: documents that send it down, what is due, to which accounts, in which batches.

create table allocation (
    id           uuid primary key,
    programme_id uuid        not null,
    document     text        not null,
    allocated_on date        not null,
    lines        int         not null,
    amount       numeric     not null check (amount > 0),
    by_user      uuid        not null,
    by_name      text        not null,
    at           timestamptz not null
);
create index allocation_of_programme on allocation (programme_id, at desc, id desc);

create table payable (
    id              uuid primary key,
    allocation_id   uuid    not null references allocation (id),
    programme_id    uuid    not null,
    programme_title jsonb   not null,
    application_id  uuid    not null,
    enterprise_id   uuid    not null,
    unit_id         text    not null,
    enterprise_name jsonb   not null,
    number          int     not null,
    amount          numeric not null check (amount > 0),
    due             date    not null,
    condition_fact  text,
    condition_as_of date,
    state           text    not null check (state in ('OPEN', 'ORDERED', 'PAID', 'LAPSED', 'REVOKED')),
    version         bigint  not null,
    check ((condition_fact is null) = (condition_as_of is null))
);
create index payable_of_application on payable (application_id, number);
create index payable_of_enterprise on payable (enterprise_id, id desc);
create index payable_of_programme on payable (programme_id, id desc);
create index payable_due on payable (programme_id, id) where state = 'OPEN';

create table payee_account (
    id             uuid primary key,
    enterprise_id  uuid        not null,
    holder         text        not null,
    bank           text        not null,
    number         text        not null,
    by_user        uuid        not null,
    by_name        text        not null,
    at             timestamptz not null,
    confirmed_by   uuid check (confirmed_by <> by_user),
    confirmed_name text,
    confirmed_at   timestamptz,
    version        bigint      not null,
    check (num_nulls(confirmed_by, confirmed_name, confirmed_at) in (0, 3))
);
create index payee_account_of_enterprise on payee_account (enterprise_id, confirmed_at desc);
create index payee_account_waiting on payee_account (at, id) where confirmed_by is null;

create table payment_batch (
    id              uuid primary key,
    programme_id    uuid        not null,
    programme_title jsonb       not null,
    by_user         uuid        not null,
    by_name         text        not null,
    at              timestamptz not null
);
create index payment_batch_of_programme on payment_batch (programme_id, at desc, id desc);

create table payment_order (
    id              uuid primary key,
    batch_id        uuid    not null references payment_batch (id),
    line            int     not null,
    payable_id      uuid    not null references payable (id),
    programme_id    uuid    not null,
    application_id  uuid    not null,
    enterprise_id   uuid    not null,
    unit_id         text    not null,
    enterprise_name jsonb   not null,
    amount          numeric not null check (amount > 0),
    holder          text    not null,
    bank            text    not null,
    number          text    not null,
    paid            boolean,
    answered_on     date,
    voucher         text,
    reason          text,
    version         bigint  not null,
    unique (batch_id, line),
    check ((paid is null) = (answered_on is null))
);
-- Of one payable at most one order that has not failed: it is never paid twice.
create unique index payment_order_never_twice on payment_order (payable_id) where paid is null or paid;
create index payment_order_of_payable on payment_order (payable_id, id desc);
