-- When projects go on after the winter, one row for each project and year.
create table project_resumption (
    project_id uuid        not null references project,
    year       int         not null,
    -- Last day on which it would be in time; null where the plan of the year says it.
    planned    date,
    resumed    date,
    note       text        not null,
    by_user    uuid        not null,
    by_name    text        not null,
    at         timestamptz not null,
    version    bigint      not null,
    primary key (project_id, year)
);

-- The first month of which a plan expects something, so that a list need not look through its curve.
create function first_planned(curve text[]) returns int
    language sql immutable parallel safe as
$$
select case when curve is null then 1
    else (select min(m) from generate_subscripts(curve, 1) m where split_part(curve[m], '/', 1)::numeric > 0) end
$$;
alter table year_plan add first_month int generated always as (first_planned(curve)) stored;
