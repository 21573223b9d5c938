-- Files attached to records. The contents lie in a document store under their hash.

create table attachment (
    id         uuid primary key,
    owner_kind text        not null,
    owner_id   text        not null,
    file_name  text        not null,
    media_type text        not null,
    size       bigint      not null check (size > 0),
    sha256     text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    by_user    uuid        not null,
    at         timestamptz not null,
    -- Taken off its record; the row stays, because a submission may name it.
    removed_at timestamptz
);
create index attachment_by_owner on attachment (owner_kind, owner_id, id);
create index attachment_by_content on attachment (sha256);
