-- Sheets of weeks and months that were given out, with all they said. What was given out never changes.

create table project_bulletin (
    id       uuid primary key,
    kind     text        not null,
    from_day date        not null,
    to_day   date        not null,
    -- Whose projects it tells of; null for everybody's.
    unit_id  varchar(12) references reporting_unit,
    edition  int         not null,
    why      text        not null,
    content  jsonb       not null,
    by_user  uuid        not null,
    by_name  text        not null,
    at       timestamptz not null
);
create unique index project_bulletin_once on project_bulletin (kind, from_day, coalesce(unit_id, ''), edition);
create index project_bulletin_latest on project_bulletin (at desc, id desc);

create function project_bulletin_refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'what was given out is never changed (% on %)', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;
create trigger project_bulletin_stays
    before update or delete on project_bulletin
    for each row execute function project_bulletin_refuse_change();
