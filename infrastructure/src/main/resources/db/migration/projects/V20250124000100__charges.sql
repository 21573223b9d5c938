-- Who answers for a project at the offices, one after the other, with the record of every hand-over.
create table project_charge (
    id            uuid primary key,
    project_id    uuid   not null references project,
    official      uuid   not null,
    task_force    text[] not null,
    from_day      date   not null,
    ended         date,
    reason        text,
    open_matters  text[],
    successor     uuid,
    ended_by      uuid,
    ended_by_name text,
    ended_at      timestamptz,
    version       bigint not null,
    check ((ended is null) = (ended_by is null))
);
create unique index project_charge_present on project_charge (project_id) where ended is null;
create index project_charge_of on project_charge (project_id, id desc);
create index project_charge_held on project_charge (official) where ended is null;
