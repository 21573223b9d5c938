-- Files that are sent in parts; the parts lie beside the documents until the whole is attached.
create table partial_upload (
    id         uuid primary key,
    key        uuid        not null,
    owner_kind text        not null,
    owner_id   text        not null,
    by_user    uuid        not null,
    file_name  text        not null,
    size       bigint      not null check (size > 0),
    at         timestamptz not null,
    -- It no longer counts as under way; the row answers who ends it twice.
    attached   boolean     not null default false,
    unique (by_user, key)
);
create index partial_upload_at on partial_upload (at, id);
