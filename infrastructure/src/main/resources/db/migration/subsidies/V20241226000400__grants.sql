-- Money won from above, and what of it was passed on.

create table won_grant (
    id       uuid primary key,
    document text        not null,
    level    text        not null check (level in ('NATIONAL', 'PROVINCIAL', 'PREFECTURE')),
    amount   numeric     not null check (amount > 0),
    purpose  text        not null,
    won_on   date        not null,
    direct   numeric     not null check (direct >= 0),
    other    numeric     not null check (other >= 0),
    by_user  uuid        not null,
    by_name  text        not null,
    at       timestamptz not null,
    version  bigint      not null,
    constraint won_grant_once unique (level, document),
    check (direct + other <= amount)
);
create index won_grant_by_day on won_grant (won_on desc, id desc);

create table won_grant_passing (
    grant_id      uuid        not null references won_grant (id),
    number        int         not null,
    enterprise_id uuid,
    recipient     text        not null,
    amount        numeric     not null check (amount > 0),
    passed_on     date        not null,
    document      text        not null,
    by_user       uuid        not null,
    by_name       text        not null,
    at            timestamptz not null,
    primary key (grant_id, number)
);
create index won_grant_passing_of_enterprise on won_grant_passing (enterprise_id) where enterprise_id is not null;
create trigger won_grant_passing_stays
    before update or delete or truncate on won_grant_passing
    for each statement execute function ledger_refuse_change();
