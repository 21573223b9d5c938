-- What few projects of the ledger state is found without reading all of them (docs/decisions/0127-figures-of-one-park.md).

create function stated_sum(parts jsonb, figure text) returns numeric
    language sql immutable parallel safe as
$$ select sum((part -> figure ->> 'value')::numeric) from jsonb_array_elements(parts) part $$;

-- 约 speaks to both sides, 多 to one.
create function stated_closeness(parts jsonb, figure text) returns text
    language sql immutable parallel safe as
$$
select case when bool_or(part -> figure ->> 'closeness' = 'ABOUT') then 'ABOUT'
    when bool_or(part -> figure ->> 'closeness' = 'MORE_THAN') then 'MORE_THAN' else 'EXACT' end
from jsonb_array_elements(parts) part
$$;

create function agreements_in_force(agreements jsonb) returns bigint
    language sql immutable parallel safe as
$$ select nullif(count(*) filter (where (agreement ->> 'inForce')::boolean), 0) from jsonb_array_elements(agreements) agreement $$;

-- Null where the sheet says nothing of it.
alter table project
    add hectares           numeric generated always as (stated_sum(content -> 'rawMaterials', 'hectares')) stored,
    add hectares_closeness text generated always as (stated_closeness(content -> 'rawMaterials', 'hectares')) stored,
    add agreements         bigint generated always as (agreements_in_force(content -> 'agreements')) stored;
create index project_with_fields on project (id) include (unit_id, hectares, hectares_closeness) where hectares is not null;
create index project_with_agreements on project (id) include (unit_id, agreements) where agreements is not null;
create index project_with_lines on project using gin ((content -> 'lines') jsonb_path_ops);
create index project_in_park on project (park) where park <> '';
