-- Calls being written: one working copy each, as the very file that is exported.
create table programme_design (
    id              uuid primary key,
    code            text        not null unique,
    definition      text        not null,
    title_zh        text        not null,
    title_ko        text,
    title_en        text,
    status          text        not null check (status in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    published       int         not null check (published >= 0),
    changed_by      uuid        not null,
    changed_by_name text        not null,
    changed_at      timestamptz not null,
    version         bigint      not null check (version > 0)
);

-- Who published which version when, and why the one before it was mended.
create table programme_publication (
    programme_id uuid        not null,
    version      int         not null,
    at           timestamptz not null,
    by_id        uuid        not null,
    by_name      text        not null,
    because      text,
    primary key (programme_id, version),
    foreign key (programme_id, version) references programme_version (programme_id, version)
);

-- Whom to ask, whom it is for, and the policy's item it belongs to.
alter table programme_version add column particulars jsonb not null default '{}';

-- What a version says is never changed.
create function programme_version_stays() returns trigger
    language plpgsql as
$$
begin
    raise exception 'a published version is never changed';
end
$$;
create trigger programme_version_stays
    before update
    on programme_version
    for each row
execute function programme_version_stays();
