-- Decisions on applications, and the ledger of what was awarded.

create table decision (
    id                uuid primary key,
    application_id    uuid        not null,
    programme_id      uuid        not null,
    enterprise_id     uuid        not null,
    unit_id           text        not null,
    programme_title   jsonb       not null,
    enterprise_name   jsonb       not null,
    programme_version int         not null,
    round             int         not null,
    submission_hash   text        not null,
    outcome           text        not null,
    amount            numeric     not null,
    steps             jsonb       not null,
    opinion           text,
    by_user           uuid        not null,
    by_name           text        not null,
    at                timestamptz not null,
    standing          boolean     not null,
    version           bigint      not null
);
create unique index decision_one_stands on decision (application_id) where standing;
create index decision_by_programme on decision (programme_id, outcome) where standing;
create index decision_latest on decision (at desc, id desc) where standing;

create table award (
    id              uuid primary key,
    decision_id     uuid        not null references decision (id),
    application_id  uuid        not null constraint award_once unique,
    programme_id    uuid        not null,
    enterprise_id   uuid        not null,
    unit_id         text        not null,
    programme_title jsonb       not null,
    enterprise_name jsonb       not null,
    amount          numeric     not null check (amount > 0),
    notice_id       uuid        not null references public_notice (id),
    by_user         uuid        not null,
    by_name         text        not null,
    at              timestamptz not null
);
create index award_latest on award (at desc, id desc);
create index award_by_programme on award (programme_id);

create function award_refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'the ledger of awards is never changed (% on %)', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;
create trigger award_stays
    before update or delete or truncate on award
    for each statement execute function award_refuse_change();
