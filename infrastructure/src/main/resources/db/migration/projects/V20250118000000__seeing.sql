-- What the board, the curve of a year and the lights of any day are read from.

-- Who vouches for a project, and how urgent its light is: lists are narrowed and ordered by them.
alter table project
    add leader  text generated always as (conduct ->> 'leader') stored,
    add urgency smallint generated always as (case light when 'RED' then 3 when 'YELLOW' then 2 when 'GREEN' then 1 else 0 end) stored;
-- With what columns are counted by besides, so that counting reads no rows.
create index project_of_stage on project (stage, urgency desc, since desc, id desc) include (halt, key_level, light, total);
create index project_of_unit_and_stage on project (unit_id, stage, urgency desc, since desc, id desc)
    include (halt, key_level, light, total);
create index project_of_leader on project (leader, since desc, id desc) where leader <> '';

-- The colours of a project's light, each from the day it was first seen.
create table project_light (
    project_id uuid not null references project,
    day        date not null,
    light      text not null,
    primary key (project_id, day)
);
create index project_light_by_day on project_light (day, project_id);
insert into project_light select id, judged, light from project where judged is not null;

-- What is expected of a milestone, each time it became something else.
create table project_shift (
    id         bigint generated always as identity primary key,
    project_id uuid        not null references project,
    milestone  text        not null,
    -- As exactly as it was stated; null where nothing was expected.
    before     text,
    after      text,
    day        date        not null,
    by_user    uuid        not null,
    by_name    text        not null,
    at         timestamptz not null
);
create index project_shift_by_day on project_shift (day, project_id);
create index project_move_by_day on project_move (day, project_id);
create index project_problem_solved_at on project_problem_entry (at, problem_id) where step = 'SOLVED';

-- What was planned and done in a month, added up by county, kind and level, so that a curve over a hundred thousand projects
-- reads some hundreds of rows (docs/decisions/0114-a-year-from-totals.md). Whoever writes only adds rows here and so waits for nobody; rows of
-- one key are made one now and then. Projects that were given up are not in it.
create table project_investment_total (
    unit_id   varchar(12) not null references reporting_unit,
    kind      text        not null,
    -- Empty for those on no list.
    key_level text        not null,
    month     date        not null,
    planned   numeric     not null,
    done      numeric     not null
);
create index project_investment_total_of_month on project_investment_total (month, unit_id, kind, key_level) include (planned, done);

-- How much of the whole is due in the month, by a curve as year_plan keeps it.
create function plan_share(curve text[], month int) returns numeric
    language sql immutable parallel safe as
$$
select case when month = 0 then 0
    when curve is null then month / 12.0
    else split_part(curve[month], '/', 1)::numeric / coalesce(nullif(split_part(curve[month], '/', 2), ''), '1')::numeric
    end
$$;

-- The months of one project: the plan's last editions and the last editions of its reports.
create function project_investment_of(wanted uuid)
    returns table (month date, planned numeric, done numeric)
    language sql stable as
$$
select make_date(y.year, m, 1), y.amount * (plan_share(y.curve, m) - plan_share(y.curve, m - 1)), 0
from (select distinct on (year) * from year_plan where project_id = wanted order by year, edition desc) y, generate_series(1, 12) m
union all
select r.month, 0, r.investment from monthly_report r where r.project_id = wanted and r.counts
$$;

create function project_investment_moves() returns trigger
    language plpgsql as
$$
begin
    insert into project_investment_total (unit_id, kind, key_level, month, planned, done)
    select k.unit_id, k.kind, k.key_level, i.month, sum(k.sign * i.planned), sum(k.sign * i.done)
    from project_investment_of(new.id) i,
        (values (-1, old.unit_id, old.kind, coalesce(old.key_level, ''), old.halt), (1, new.unit_id, new.kind, coalesce(new.key_level, ''), new.halt))
            as k (sign, unit_id, kind, key_level, halt)
    where k.halt is distinct from 'TERMINATED'
    group by k.unit_id, k.kind, k.key_level, i.month
    having sum(k.sign * i.planned) <> 0 or sum(k.sign * i.done) <> 0;
    return null;
end
$$;
create trigger project_investment_moves
    after update of unit_id, kind, key_level, halt on project
    for each row
    when ((old.unit_id, old.kind, coalesce(old.key_level, ''), coalesce(old.halt, '') = 'TERMINATED')
        is distinct from (new.unit_id, new.kind, coalesce(new.key_level, ''), coalesce(new.halt, '') = 'TERMINATED'))
    execute function project_investment_moves();

create function project_investment_told() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        insert into project_investment_total (unit_id, kind, key_level, month, planned, done)
        select p.unit_id, p.kind, coalesce(p.key_level, ''), r.month, 0, sum(r.investment)
        from told r join project p on p.id = r.project_id
        where r.counts and p.halt is distinct from 'TERMINATED'
        group by 1, 2, 3, 4 having sum(r.investment) <> 0;
    else
        insert into project_investment_total (unit_id, kind, key_level, month, planned, done)
        select p.unit_id, p.kind, coalesce(p.key_level, ''), r.month, 0, sum(r.investment)
        from (select project_id, month, investment from told where counts
              union all select project_id, month, -investment from before where counts) r
            join project p on p.id = r.project_id
        where p.halt is distinct from 'TERMINATED'
        group by 1, 2, 3, 4 having sum(r.investment) <> 0;
    end if;
    return null;
end
$$;
create trigger project_investment_told
    after insert on monthly_report referencing new table as told
    for each statement execute function project_investment_told();
create trigger project_investment_corrected
    after update on monthly_report referencing new table as told old table as before
    for each statement execute function project_investment_told();

-- Another edition takes the place of the one before.
create function project_investment_planned() returns trigger
    language plpgsql as
$$
begin
    insert into project_investment_total (unit_id, kind, key_level, month, planned, done)
    select p.unit_id, p.kind, coalesce(p.key_level, ''), make_date(y.year, m, 1),
        sum(y.amount * (plan_share(y.curve, m) - plan_share(y.curve, m - 1))), 0
    from (select project_id, year, curve, amount from told
          union all
          select b.project_id, b.year, b.curve, -b.amount
          from told t cross join lateral (
              select * from year_plan b
              where b.project_id = t.project_id and b.year = t.year and b.edition < t.edition order by b.edition desc limit 1) b) y
        join project p on p.id = y.project_id,
        generate_series(1, 12) m
    where p.halt is distinct from 'TERMINATED'
    group by 1, 2, 3, 4 having sum(y.amount * (plan_share(y.curve, m) - plan_share(y.curve, m - 1))) <> 0;
    return null;
end
$$;
create trigger project_investment_planned
    after insert on year_plan referencing new table as told
    for each statement execute function project_investment_planned();

insert into project_investment_total (unit_id, kind, key_level, month, planned, done)
select p.unit_id, p.kind, coalesce(p.key_level, ''), i.month, sum(i.planned), sum(i.done)
from project p, project_investment_of(p.id) i
where p.halt is distinct from 'TERMINATED'
group by 1, 2, 3, 4 having sum(i.planned) <> 0 or sum(i.done) <> 0;
