-- The ledger by double entry: postings are only ever added, balances are kept beside them so that no history is summed up.

create table ledger_posting (
    id             uuid primary key,
    programme_id   uuid        not null,
    application_id uuid,
    enterprise_id  uuid,
    unit_id        text,
    cause          text        not null,
    document       text        not null,
    amount         numeric     not null check (amount > 0),
    by_user        uuid        not null,
    by_name        text        not null,
    at             timestamptz not null,
    check ((application_id is null) = (enterprise_id is null) and (application_id is null) = (unit_id is null))
);
create index ledger_posting_of_programme on ledger_posting (programme_id, at desc, id desc);
create index ledger_posting_latest on ledger_posting (at desc, id desc);
create index ledger_posting_of_application on ledger_posting (application_id, at desc, id desc);

create table ledger_entry (
    posting_id uuid    not null references ledger_posting (id),
    line       int     not null,
    source     text    not null check (source in ('NATIONAL', 'PROVINCIAL', 'PREFECTURE', 'COUNTY')),
    account    text    not null check (account in ('FUNDS', 'APPROPRIATED', 'RESERVED', 'AWARDED', 'ALLOCATED', 'CLAIMED',
        'PAID', 'RECOVERED')),
    amount     numeric not null check (amount <> 0),
    primary key (posting_id, line)
);

-- The identifier of nothing stands for the programme as a whole.
create table ledger_balance (
    programme_id   uuid    not null,
    source         text    not null,
    account        text    not null,
    application_id uuid    not null,
    unit_id        text,
    enterprise_id  uuid,
    amount         numeric not null,
    primary key (programme_id, application_id, source, account),
    constraint ledger_balance_not_below_nothing check (account = 'FUNDS' or amount >= 0)
);

create function ledger_refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'the ledger is never changed (% on %)', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;
create trigger ledger_posting_stays
    before update or delete or truncate on ledger_posting
    for each statement execute function ledger_refuse_change();
create trigger ledger_entry_stays
    before update or delete or truncate on ledger_entry
    for each statement execute function ledger_refuse_change();

create function ledger_entry_balanced() returns trigger
    language plpgsql as
$$
begin
    if exists (select 1 from ledger_entry where posting_id = new.posting_id group by source having sum(amount) <> 0) then
        raise exception 'posting % is not balanced', new.posting_id using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create constraint trigger ledger_entry_balanced
    after insert on ledger_entry
    deferrable initially deferred
    for each row execute function ledger_entry_balanced();

-- What was approved and awarded before stands in the ledger from its own day on; money without a named source is the place's.
do $$
declare
    moved record;
    posting uuid;
begin
    for moved in
        select d.programme_id, greatest(coalesce((select v.budget from programme p
                   join programme_version v on v.programme_id = p.id and v.version = p.version
                   where p.id = d.programme_id), 0), sum(d.amount)) as amount, min(d.at) as at
        from decision d
        where d.standing and d.outcome = 'APPROVED'
        group by d.programme_id
    loop
        posting := gen_random_uuid();
        insert into ledger_posting (id, programme_id, cause, document, amount, by_user, by_name, at)
        values (posting, moved.programme_id, 'APPROPRIATE', 'budget', moved.amount,
            '00000000-0000-0000-0000-000000000001', 'system', moved.at);
        insert into ledger_entry (posting_id, line, source, account, amount)
        values (posting, 1, 'PREFECTURE', 'FUNDS', -moved.amount), (posting, 2, 'PREFECTURE', 'APPROPRIATED', moved.amount);
    end loop;
    for moved in
        select d.*, a.id as award_id, a.at as awarded_at, a.by_user as award_by, a.by_name as award_name
        from decision d left join award a on a.decision_id = d.id
        where d.standing and d.outcome = 'APPROVED'
    loop
        posting := gen_random_uuid();
        insert into ledger_posting (id, programme_id, application_id, enterprise_id, unit_id, cause, document, amount,
            by_user, by_name, at)
        values (posting, moved.programme_id, moved.application_id, moved.enterprise_id, moved.unit_id, 'RESERVE',
            moved.id::text, moved.amount, moved.by_user, moved.by_name, moved.at);
        insert into ledger_entry (posting_id, line, source, account, amount)
        values (posting, 1, 'PREFECTURE', 'APPROPRIATED', -moved.amount), (posting, 2, 'PREFECTURE', 'RESERVED', moved.amount);
        if moved.award_id is not null then
            posting := gen_random_uuid();
            insert into ledger_posting (id, programme_id, application_id, enterprise_id, unit_id, cause, document, amount,
                by_user, by_name, at)
            values (posting, moved.programme_id, moved.application_id, moved.enterprise_id, moved.unit_id, 'AWARD',
                moved.award_id::text, moved.amount, moved.award_by, moved.award_name, moved.awarded_at);
            insert into ledger_entry (posting_id, line, source, account, amount)
            values (posting, 1, 'PREFECTURE', 'RESERVED', -moved.amount), (posting, 2, 'PREFECTURE', 'AWARDED', moved.amount);
        end if;
    end loop;
end $$;
insert into ledger_balance (programme_id, source, account, application_id, amount)
select p.programme_id, e.source, e.account, '00000000-0000-0000-0000-000000000000', sum(e.amount)
from ledger_posting p join ledger_entry e on e.posting_id = p.id
group by p.programme_id, e.source, e.account;
insert into ledger_balance (programme_id, source, account, application_id, unit_id, enterprise_id, amount)
select p.programme_id, e.source, e.account, p.application_id, p.unit_id, p.enterprise_id, sum(e.amount)
from ledger_posting p join ledger_entry e on e.posting_id = p.id
where p.application_id is not null and e.account not in ('FUNDS', 'APPROPRIATED')
group by p.programme_id, e.source, e.account, p.application_id, p.unit_id, p.enterprise_id;
