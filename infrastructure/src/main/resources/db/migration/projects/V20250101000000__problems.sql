-- What keeps projects from going on, and what was done about it.

create table project_problem (
    id         uuid primary key,
    project_id uuid        not null references project,
    kind       text        not null,
    title      text        not null,
    words      text        not null,
    found      date        not null,
    owner_unit varchar(12) not null references reporting_unit,
    -- Working days, and the last of them.
    days       int         not null,
    due        date        not null,
    -- Whether it has risen a level because this limit passed.
    risen      boolean     not null,
    level      text        not null,
    state      text        not null,
    demand_id  uuid,
    solved     date,
    version    bigint      not null
);
create index project_problem_latest on project_problem (found desc, id desc);
create index project_problem_of on project_problem (project_id, found desc, id desc);
create index project_problem_of_unit on project_problem (owner_unit, found desc, id desc);
create index project_problem_urgent on project_problem (due, id) where solved is null;
create index project_problem_rising on project_problem (due) where state = 'OPEN' and not risen;
create unique index project_problem_of_demand on project_problem (demand_id);

create table project_problem_entry (
    id         bigint generated always as identity primary key,
    problem_id uuid        not null references project_problem,
    step       text        not null,
    words      text        not null,
    by_user    uuid        not null,
    by_name    text        not null,
    at         timestamptz not null
);
create index project_problem_entry_of on project_problem_entry (problem_id, id desc);
