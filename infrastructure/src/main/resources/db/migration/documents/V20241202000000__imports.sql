-- Files handed in for import, what was wrong in them, and how each unit named the columns of its files.

create table data_import (
    id              uuid primary key,
    kind            varchar(60) not null,
    unit_id         varchar(12) not null references reporting_unit,
    by_id           uuid        not null,
    by_name         text        not null,
    by_address      text        not null,
    attachment_id   uuid        not null references attachment,
    file_name       text        not null,
    head_row        integer     not null,
    heads           jsonb       not null,
    row_count       integer     not null,
    mapping         jsonb       not null,
    mode            varchar(20),
    status          varchar(20) not null,
    fresh           integer     not null,
    changed         integer     not null,
    unchanged       integer     not null,
    bad             integer     not null,
    preview         jsonb       not null,
    failure         text,
    created_at      timestamptz not null,
    ended_at        timestamptz,
    version         bigint      not null,
    -- Who works on it, until when that is believed, how often it was begun and how far it is. Apart from the version:
    -- the work goes on while the record stands still.
    claim           uuid,
    lease           timestamptz,
    attempt         integer     not null default 0,
    waiting_since   timestamptz not null,
    progress        integer     not null default 0
);
create index data_import_by_unit on data_import (unit_id, created_at desc, id desc);
create index data_import_newest on data_import (created_at desc, id desc);
create index data_import_under_way on data_import (waiting_since, id) where status in ('CHECKING', 'RUNNING');

create table data_import_problem (
    import_id  uuid    not null references data_import,
    number     integer not null,
    row_number integer not null,
    place      integer not null,
    found      text    not null,
    field      text    not null,
    key        text    not null,
    args       jsonb   not null,
    primary key (import_id, number)
);

create table data_import_mapping (
    unit_id  varchar(12) not null references reporting_unit,
    kind     varchar(60) not null,
    heads    text        not null,
    mapping  jsonb       not null,
    -- The heads of a wide file are longer than an index entry may be.
    heads_md5 varchar(32) generated always as (md5(heads)) stored,
    primary key (unit_id, kind, heads_md5)
);
