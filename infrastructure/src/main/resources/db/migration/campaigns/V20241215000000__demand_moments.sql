-- When supervision looks at a demand again, beside its row and not in it: that day changes without the demand changing,
-- and the row stands in a dozen indexes that would all have to be written for it.

create table demand_moment (
    demand_id uuid primary key references demand (id),
    -- null while supervision has nothing to look for
    next_on   date
);
insert into demand_moment select id, next_on from demand;
create index demand_moment_next on demand_moment (next_on, demand_id) where next_on is not null;
drop index demand_next;
alter table demand drop column next_on;
