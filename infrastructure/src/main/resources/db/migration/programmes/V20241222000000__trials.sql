-- Rules of calls held against everybody on record, and what came out for each enterprise.

create table dry_run (
    id                uuid primary key,
    programme_id      uuid        not null,
    programme_version int         not null,
    purpose           varchar(20) not null check (purpose in ('TRIAL', 'CANDIDATES')),
    by_id             uuid        not null,
    by_name           text        not null,
    by_address        text        not null,
    as_of             date        not null,
    variants          jsonb       not null,
    assumptions       jsonb       not null,
    status            varchar(20) not null,
    total             int         not null,
    done              int         not null,
    reached           uuid,
    tally             jsonb       not null,
    failure           text,
    created_at        timestamptz not null,
    ended_at          timestamptz,
    version           bigint      not null,
    -- Who works on it, until when that is believed, and how often it was begun since the last portion that was kept. Apart
    -- from the version: the work goes on while people look.
    claim             uuid,
    lease             timestamptz,
    attempt           int         not null default 0,
    -- What is said of each enterprise is taken away after a while.
    forgotten         boolean     not null default false,
    foreign key (programme_id, programme_version) references programme_version
);
create index dry_run_newest on dry_run (created_at desc, id desc);
create index dry_run_of_programme on dry_run (programme_id, created_at desc, id desc);
create index dry_run_under_way on dry_run (created_at, id) where status in ('QUEUED', 'RUNNING');
create index dry_run_to_forget on dry_run (ended_at) where not forgotten and ended_at is not null;

create table dry_run_outcome (
    run_id         uuid        not null references dry_run,
    variant        smallint    not null,
    enterprise_id  uuid        not null references enterprise,
    unit_id        varchar(12) not null,
    size_class     varchar(10),
    division       varchar(3),
    standing       varchar(10) not null check (standing in ('ELIGIBLE', 'INELIGIBLE', 'UNKNOWN')),
    amount         numeric,
    failing        int[]       not null,
    missing        text[]      not null,
    later          text[]      not null,
    amount_missing text[]      not null,
    -- Kept where something is offered on them.
    conditions     jsonb,
    calculation    jsonb,
    primary key (run_id, variant, enterprise_id)
);
