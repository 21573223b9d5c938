-- How many projects there are and what they cost, by what most people narrow by, so that a board over a hundred thousand projects
-- counts some thousands of rows (docs/decisions/0133-projects-counted-once.md). As project_investment_total: whoever writes only adds rows.
create table project_count_total (
    unit_id   varchar(12) not null references reporting_unit,
    stage     text        not null,
    light     text        not null,
    kind      text        not null,
    -- Empty for those on no list, and for those that go on.
    key_level text        not null,
    halt      text        not null,
    projects  bigint      not null,
    total     numeric     not null
);
create index project_count_total_of on project_count_total (unit_id, stage, light, kind, key_level, halt) include (projects, total);

create function project_counts_change() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        insert into project_count_total (unit_id, stage, light, kind, key_level, halt, projects, total)
        select unit_id, stage, light, kind, coalesce(key_level, ''), coalesce(halt, ''), count(*), coalesce(sum(total), 0)
        from told group by 1, 2, 3, 4, 5, 6;
    else
        insert into project_count_total (unit_id, stage, light, kind, key_level, halt, projects, total)
        select unit_id, stage, light, kind, coalesce(key_level, ''), coalesce(halt, ''), sum(sign), coalesce(sum(sign * total), 0)
        from (select unit_id, stage, light, kind, key_level, halt, total, 1 as sign from told
              union all select unit_id, stage, light, kind, key_level, halt, total, -1 from before) p
        group by 1, 2, 3, 4, 5, 6 having sum(sign) <> 0 or sum(sign * total) <> 0;
    end if;
    return null;
end
$$;
create trigger project_counts_begin
    after insert on project referencing new table as told
    for each statement execute function project_counts_change();
create trigger project_counts_change
    after update on project referencing new table as told old table as before
    for each statement execute function project_counts_change();

insert into project_count_total (unit_id, stage, light, kind, key_level, halt, projects, total)
select unit_id, stage, light, kind, coalesce(key_level, ''), coalesce(halt, ''), count(*), coalesce(sum(total), 0)
from project group by 1, 2, 3, 4, 5, 6;

-- Counted by post and light without reading the projects.
drop index project_of_leader;
create index project_of_leader on project (leader, since desc, id desc) include (unit_id, stage, kind, key_level, halt, light, total)
    where leader <> '';
