-- Parks, their buildings and spaces, who is there, chains and zones.

create table park (
    id            uuid primary key,
    name_zh       text        not null,
    name_ko       text,
    name_en       text,
    kind          text        not null,
    unit_id       varchar(12) not null references reporting_unit,
    address       text        not null,
    words         text        not null,
    source        text        not null,
    -- ㎡ as stated, with the qualifier: 约7800.
    land          text,
    floor         text,
    directions_zh text[]      not null,
    directions_ko text[]      not null,
    directions_en text[]      not null,
    project_id    uuid constraint park_project references project,
    open          boolean     not null,
    search_words  text        not null,
    demonstration boolean     not null,
    version       bigint      not null
);
create index park_by_name on park (name_zh, id);
create index park_of_unit on park (unit_id, name_zh, id);

create table building (
    id          uuid primary key,
    park_id     uuid   not null references park,
    name_zh     text   not null,
    name_ko     text,
    name_en     text,
    function    text   not null,
    floor       text,
    version     bigint not null
);
create index building_of_park on building (park_id, id);

create table building_stage (
    id          bigint generated always as identity primary key,
    building_id uuid not null references building,
    stage       text not null,
    day         date not null,
    note        text not null
);
create index building_stage_of on building_stage (building_id, id);

create table space (
    id          uuid primary key,
    building_id uuid    not null references building,
    park_id     uuid    not null references park,
    code        text    not null,
    area        numeric not null check (area > 0),
    height      numeric,
    load        numeric,
    power       numeric,
    from_day    date    not null,
    until_day   date check (until_day >= from_day),
    version     bigint  not null
);
create index space_of_building on space (building_id, code, id);
create index space_of_park on space (park_id) include (area, from_day, until_day);
create index space_by_area on space (area desc, id desc);

create table tenancy (
    id            uuid primary key,
    park_id       uuid    not null references park,
    building_id   uuid references building,
    space_id      uuid references space,
    tenant        text,
    enterprise_id uuid references enterprise,
    open_name     boolean not null,
    area          text,
    from_day      date    not null,
    at_latest     boolean not null,
    to_day        date check (to_day >= from_day),
    withdrawn     boolean not null,
    version       bigint  not null,
    -- A space is never let twice over the same days.
    constraint tenancy_one_at_a_time
        exclude using gist (id_range(space_id, space_id, '[]') with &&, daterange(from_day, to_day, '[]') with &&)
        where (space_id is not null and not withdrawn)
);
create index tenancy_of_park on tenancy (park_id, from_day desc, id desc);
create index tenancy_of_space on tenancy (space_id, from_day) where not withdrawn;
create index tenancy_of_enterprise on tenancy (enterprise_id, from_day desc, id desc);
create index tenancy_latest on tenancy (from_day desc, id desc);
create index tenancy_ending on tenancy (to_day) where not withdrawn;

create table tenancy_step (
    id         bigint generated always as identity primary key,
    tenancy_id uuid        not null references tenancy,
    kind       text        not null,
    tenant     text,
    from_day   date        not null,
    at_latest  boolean     not null,
    to_day     date,
    why        text        not null,
    by_user    uuid        not null,
    by_name    text        not null,
    at         timestamptz not null
);
create index tenancy_step_of on tenancy_step (tenancy_id, id desc);

create table chain (
    park_id uuid primary key references park,
    version bigint not null
);

create table chain_link (
    park_id  uuid not null references chain,
    position int  not null,
    name_zh  text not null,
    name_ko  text,
    name_en  text,
    wanted   text not null,
    primary key (park_id, position)
);

create table chain_filler (
    park_id       uuid not null,
    position      int  not null,
    number        int  not null,
    name          text not null,
    enterprise_id uuid references enterprise,
    from_day      date,
    to_day        date,
    primary key (park_id, position, number),
    foreign key (park_id, position) references chain_link
);

create table zone (
    id            uuid primary key,
    name_zh       text        not null,
    name_ko       text,
    name_en       text,
    unit_id       varchar(12) not null references reporting_unit,
    level         text        not null,
    words         text        not null,
    source        text        not null,
    demonstration boolean     not null,
    version       bigint      not null
);
create index zone_by_name on zone (name_zh, id);

create table zone_entry (
    id      bigint generated always as identity primary key,
    zone_id uuid        not null references zone,
    item    text        not null,
    state   text        not null,
    words   text        not null,
    day     date        not null,
    by_user uuid        not null,
    by_name text        not null,
    at      timestamptz not null
);
create index zone_entry_of on zone_entry (zone_id, id);
