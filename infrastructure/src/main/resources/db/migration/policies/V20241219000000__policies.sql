-- Policies: the document as it stands, every edition of what was published, items, and who wants news of them.

create table policy (
    id               uuid primary key,
    keeper           varchar(12) not null references reporting_unit,
    title_zh         text        not null,
    title_ko         text,
    title_en         text,
    -- the number: sign of the body, year, how manieth
    agency           text,
    year             int,
    serial           int,
    issuers          text[]      not null,
    level            text        not null,
    -- trades it is for; empty for all
    divisions        text[]      not null,
    issued           date,
    from_day         date,
    -- the last day in force
    until_day        date,
    reading_zh       text,
    reading_ko       text,
    reading_en       text,
    status           text        not null,
    published_at     timestamptz,
    edition          int         not null,
    because          text,
    -- the first day no longer in force
    repealed_from    date,
    repealed_by      uuid references policy,
    repealed_because text,
    changed_at       timestamptz not null,
    -- when subscribers were told that it ends, once
    expiry_told      date,
    version          bigint      not null,
    -- what is searched, folded by the program: the document's own words, and the names of its items
    search_document  text        not null,
    search_items     text        not null default '',
    search_words     text        not null generated always as (search_document || ' ' || search_items) stored,
    check ((agency is null) = (year is null) and (agency is null) = (serial is null)),
    check (until_day is null or from_day is null or from_day <= until_day),
    check ((status = 'DRAFT') = (published_at is null)),
    check (status = 'DRAFT' or (agency is not null and issuers <> '{}' and issued is not null and from_day is not null)),
    check ((status = 'REPEALED') = (repealed_from is not null)),
    check ((repealed_from is null) = (repealed_because is null))
);
-- A leading body gives each number once.
create unique index policy_number_once on policy ((issuers[1]), agency, year, serial) where status <> 'DRAFT';
create index policy_latest on policy (issued desc, id desc) where status <> 'DRAFT';
create index policy_touched on policy (changed_at desc, id desc);
create index policy_by_keeper on policy (keeper, changed_at desc, id desc);
create index policy_ending on policy (until_day) where status = 'PUBLISHED' and expiry_told is null;
create index policy_by_words on policy using gin (grams(search_words));
create index policy_successor on policy (repealed_by) where repealed_by is not null;

-- What was published stays: rows are only added.
create table policy_edition (
    policy_id uuid        not null references policy,
    number    int         not null,
    content   jsonb       not null,
    because   text,
    at        timestamptz not null,
    primary key (policy_id, number)
);

create table policy_item (
    id          uuid primary key,
    policy_id   uuid    not null references policy,
    place       int     not null,
    kind        text    not null,
    mode        text    not null,
    name_zh     text    not null,
    name_ko     text,
    name_en     text,
    benefit_zh  text    not null,
    benefit_ko  text,
    benefit_en  text,
    who_zh      text,
    who_ko      text,
    who_en      text,
    -- yuan
    most        numeric check (most > 0),
    paragraph   text,
    guide_zh    text,
    guide_ko    text,
    guide_en    text,
    contact     text,
    conditions  jsonb,
    version     bigint  not null,
    -- no longer shown since
    removed_at  timestamptz,
    search_name text    not null
);
create index policy_item_of on policy_item (policy_id, place) where removed_at is null;
create index policy_item_kind on policy_item (kind, mode) where removed_at is null;

create table policy_subscription (
    user_id   uuid primary key references account,
    levels    text[]      not null,
    kinds     text[]      not null,
    divisions text[]      not null,
    words     text[]      not null,
    since     timestamptz not null
);
