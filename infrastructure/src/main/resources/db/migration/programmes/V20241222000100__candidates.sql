-- 免申即享: whom a call's support is due to, and what became of what was offered.

create table candidate_listing (
    run_id       uuid primary key references dry_run,
    programme_id uuid   not null references programme,
    item_id      uuid   not null references policy_item,
    excluding    uuid[] not null,
    listed_at    timestamptz,
    added        int    not null,
    excluded     int    not null,
    known        int    not null
);

create table candidate (
    id                uuid primary key,
    programme_id      uuid        not null references programme,
    enterprise_id     uuid        not null references enterprise,
    unit_id           varchar(12) not null references reporting_unit,
    run_id            uuid        not null references dry_run,
    programme_version int         not null,
    as_of             date        not null,
    amount            numeric,
    conditions        jsonb       not null,
    calculation       jsonb       not null,
    status            varchar(10) not null,
    exclusion_reason  text,
    exclusion_by      uuid references programme,
    answer_by         date,
    application_id    uuid,
    listed_at         timestamptz not null,
    -- When the enterprise agreed; for counting.
    taken_at          timestamptz,
    version           bigint      not null,
    constraint candidate_once unique (programme_id, enterprise_id),
    check ((status = 'EXCLUDED') = (num_nonnulls(exclusion_reason, exclusion_by) = 1)),
    check ((status = 'TAKEN') = (application_id is not null)),
    check ((status = 'TAKEN') = (taken_at is not null))
);
create index candidate_newest on candidate (listed_at desc, id desc);
create index candidate_of_unit on candidate (unit_id, status, listed_at desc, id desc);
create index candidate_of_enterprise on candidate (enterprise_id, listed_at desc, id desc);
create index candidate_overdue on candidate (answer_by, id) where status = 'OFFERED';
create index candidate_taken on candidate (taken_at) where taken_at is not null;

create table candidate_move (
    candidate_id uuid        not null references candidate,
    number       int         not null,
    move         varchar(10) not null,
    by_id        uuid        not null,
    by_name      text        not null,
    at           timestamptz not null,
    reason       text,
    primary key (candidate_id, number)
);
create trigger candidate_move_stays
    before update or delete on candidate_move
    for each row execute function refuse_change();
