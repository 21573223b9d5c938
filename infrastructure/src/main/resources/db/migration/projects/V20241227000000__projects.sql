-- The ledger of projects, their steps, plans of the year and monthly reports.

create table project (
    id            uuid primary key,
    code          text unique,
    name_zh       text        not null,
    name_ko       text,
    name_en       text,
    kind          text        not null,
    key_level     text,
    sector        text,
    source        text        not null,
    unit_id       varchar(12) not null references reporting_unit,
    address       text        not null,
    park          text        not null,
    -- The sheet's lists and what is only shown, as the record has it.
    parties       jsonb       not null,
    content       jsonb       not null,
    investment    jsonb       not null,
    expected      jsonb       not null,
    conduct       jsonb       not null,
    schedule      jsonb       not null,
    stage         text        not null,
    halt          text,
    since         date        not null,
    -- Taken from the sheet and the schedule, for lists and lights.
    total         numeric,
    before        numeric     not null,
    planned_start date,
    started       date,
    excused       boolean     not null,
    entered       date,
    search_words  text        not null,
    -- The colour as it was computed last.
    light         text        not null default 'NONE',
    judged        date,
    demonstration boolean     not null,
    version       bigint      not null
);
create index project_latest on project (since desc, id desc);
create index project_of_unit on project (unit_id, since desc, id desc);
create index project_by_words on project using gin (grams(search_words));

create table project_owner (
    project_id    uuid not null references project,
    enterprise_id uuid not null references enterprise,
    primary key (enterprise_id, project_id)
);
create index project_owner_of on project_owner (project_id);

create table project_move (
    id          bigint generated always as identity primary key,
    project_id  uuid        not null references project,
    from_stage  text        not null,
    to_stage    text        not null,
    halt_before text,
    halt        text,
    day         date        not null,
    why         text        not null,
    missing     text        not null,
    by_user     uuid        not null,
    by_name     text        not null,
    at          timestamptz not null
);
create index project_move_of on project_move (project_id, id desc);

create table year_plan (
    project_id uuid        not null references project,
    year       int         not null,
    edition    int         not null,
    amount     numeric     not null,
    -- Twelve exact fractions, n/d; null for the linear curve.
    curve      text[],
    from_day   date        not null,
    why        text        not null,
    by_user    uuid        not null,
    at         timestamptz not null,
    primary key (project_id, year, edition)
);

create table monthly_report (
    project_id uuid        not null references project,
    -- First day of it.
    month      date        not null,
    edition    int         not null,
    -- Whether it is the last edition, which counts.
    counts     boolean     not null,
    investment numeric     not null,
    percent    int         not null,
    progress   text        not null,
    aim        text        not null,
    problems   text        not null,
    note       text        not null,
    state      text        not null,
    on_day     date        not null,
    late       boolean     not null,
    why        text        not null,
    by_user    uuid        not null,
    checked_by uuid,
    locked_by  uuid,
    at         timestamptz not null,
    primary key (project_id, month, edition)
);
create unique index monthly_report_counts on monthly_report (project_id, month) include (investment, percent) where counts;
create index monthly_report_latest on monthly_report (month desc, project_id desc) where counts;
create index monthly_report_waiting on monthly_report (state) where counts and state <> 'LOCKED';
