-- Enterprises: the one record of each, what sources state about it, its titles, the above-scale directory.

create table enterprise (
    id               uuid primary key,
    -- null only for demonstration records of real enterprises whose code the source does not state
    credit_code      varchar(18) constraint enterprise_credit_code_unique unique,
    override_by      uuid,
    override_at      timestamptz,
    override_reason  text,
    override_licence uuid,
    name_zh          text    not null,
    name_ko          text,
    former_names     jsonb   not null,
    unit_id          varchar(12) not null references reporting_unit,
    county_id        varchar(12) references reporting_unit,
    industry         varchar(5),
    contacts         jsonb   not null,
    shareholders     jsonb   not null,
    recorded_on      date    not null,
    demonstration    boolean not null,
    version          bigint  not null,
    -- For lists: all names folded, a line each; the division; the size class as last worked out.
    search_names     text    not null,
    -- Kept, not only indexed: beside an OR the rows found are checked again, and making the grams anew is slow.
    search_grams     text[]  generated always as (grams(search_names)) stored,
    division         varchar(3) generated always as (left(industry, 3)) stored,
    size_class       varchar(10),
    size_year        integer,
    size_as_of       date,
    check (credit_code is not null or demonstration),
    check ((override_by is null) = (override_licence is null))
);
create index enterprise_names on enterprise using gin (search_grams);
create index enterprise_code_prefix on enterprise (credit_code text_pattern_ops, id);
create index enterprise_by_name on enterprise (name_zh, id);
create index enterprise_by_recorded on enterprise (recorded_on, id);
create index enterprise_by_unit on enterprise (unit_id, name_zh, id);
create index enterprise_by_unit_and_division on enterprise (unit_id, division, name_zh, id);
create index enterprise_by_division on enterprise (division, name_zh, id);
create index enterprise_by_size on enterprise (size_class, name_zh, id);

create table enterprise_change (
    id            uuid primary key,
    enterprise_id uuid        not null references enterprise,
    version       bigint      not null,
    at            timestamptz not null,
    by_id         uuid        not null,
    by_name       text        not null,
    field         text        not null,
    before        text,
    after         text
);
create index enterprise_change_of on enterprise_change (enterprise_id, version, id);

create table enterprise_fact (
    id            uuid primary key,
    enterprise_id uuid        not null references enterprise,
    code          varchar(60) not null,
    year          integer,
    month         integer,
    number        numeric,
    yes           boolean,
    words         text,
    source        varchar(40) not null,
    as_of         date        not null,
    recorded_at   timestamptz not null,
    recorded_by   uuid        not null,
    check (num_nonnulls(number, yes, words) = 1),
    check (month is null or year is not null)
);
create index enterprise_fact_of on enterprise_fact (enterprise_id, code, year, month);

-- What a source stated stays stated; a correction is another statement.
create function refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'rows of % are only ever added', tg_table_name;
end
$$;
create trigger enterprise_fact_stays
    before update or delete on enterprise_fact
    for each row execute function refuse_change();
create trigger enterprise_change_stays
    before update or delete on enterprise_change
    for each row execute function refuse_change();

create table enterprise_title (
    id            uuid primary key,
    enterprise_id uuid        not null references enterprise,
    kind          varchar(40) not null,
    level         varchar(20) not null,
    batch         text,
    held_from     date        not null,
    held_to       date,
    document      text,
    cancelled_on  date,
    cancel_reason text,
    check (held_to is null or held_to >= held_from),
    check ((cancelled_on is null) = (cancel_reason is null))
);
create index enterprise_title_of on enterprise_title (enterprise_id, kind, held_from);
create index enterprise_title_held on enterprise_title (kind, held_from, enterprise_id);

-- Months are kept as their first day. exited is the first month outside.
create table directory_membership (
    id            uuid primary key,
    enterprise_id uuid not null references enterprise,
    entered       date not null,
    exited        date,
    exit_reason   text,
    check (exited is null or exited > entered)
);
create index directory_membership_of on directory_membership (enterprise_id, entered);
create unique index directory_membership_open on directory_membership (enterprise_id) where exited is null;
