-- How long matters were at which stage: the stay that runs stands with the review, those that ended in a table that is only
-- added to and knows by itself what figures ask for, so that none of them walks the timelines.

-- Matters of before knew neither the call they answer to nor the kind of their stage.
update review r set call_id = a.programme_id, call_title = v.title
from application a
join programme p on p.id = a.programme_id
join programme_version v on v.programme_id = p.id and v.version = p.version
where r.call_id is null and r.subject_kind = 'application' and a.id = r.subject_id;

create function review_kind_of(stage jsonb) returns text
    language sql immutable as
$$
select coalesce(stage ->> 'kind', case
    when stage -> 'moves' ? 'APPROVE' then 'PARTY_GROUP_DECISION'
    when stage ->> 'who' = 'RESPONSIBLE_UNIT' then 'COUNTY_REVIEW'
    else 'PREFECTURE_REVIEW' end)
$$;
update review set stage_kind = review_kind_of(route -> 'stages' -> stage) where stage_kind is null and route ? 'stages';

alter table review
    add column came timestamptz,
    add column came_first boolean not null default true,
    add column furthest int not null default 0,
    add column stops timestamptz[] not null default '{}';
alter table review_move add column stage_kind text;

create table review_stay (
    review_id     uuid          not null references review (id),
    sequence      int           not null,
    subject_kind  text          not null,
    call_id       uuid,
    unit_id       text          not null,
    enterprise_id uuid          not null,
    stage_id      text          not null,
    stage_kind    text          not null,
    came          timestamptz   not null,
    left_at       timestamptz   not null,
    left_by       text          not null,
    first         boolean       not null,
    last          boolean       not null,
    -- Days on which the clock stopped and ran on, in turns; nothing where it never stopped.
    stops         date[],
    came_on       date generated always as ((came at time zone 'Asia/Shanghai')::date) stored,
    left_on       date generated always as ((left_at at time zone 'Asia/Shanghai')::date) stored,
    primary key (review_id, sequence)
);

-- From the timelines: a move led to another stage where the next line was written at another one.
create temporary table stage_change on commit drop as
select m.review_id, m.sequence, m.at, m.move, m.state, m.stage_id as from_stage,
    lead(m.stage_id, 1, r.stage_id) over (partition by m.review_id order by m.sequence) as to_stage
from review_move m join review r on r.id = m.review_id;
create temporary table stage_stay on commit drop as
select c.review_id, c.to_stage as stage_id, c.at as came, c.sequence as begun, s.position, review_kind_of(s.stage) as kind
from stage_change c join review r on r.id = c.review_id
cross join lateral (select e.stage, e.position from jsonb_array_elements(r.route -> 'stages') with ordinality as e(stage, position)
    where e.stage ->> 'id' = c.to_stage limit 1) s
where c.move = 'OPEN' or c.from_stage <> c.to_stage;
create index on stage_change (review_id, sequence);
create index on stage_stay (review_id, begun);
analyze stage_change;
analyze stage_stay;
create temporary table stage_ended on commit drop as
select s.*, e.sequence as ended, e.at as left_at, e.move as left_by,
    not exists (select 1 from stage_stay b where b.review_id = s.review_id and b.begun < s.begun and b.kind = s.kind) as first,
    (select coalesce(max(b.position), s.position) from stage_stay b where b.review_id = s.review_id and b.begun <= s.begun) as furthest,
    coalesce((select array_agg(p.at order by p.sequence) from stage_change p
        where p.review_id = s.review_id and p.sequence > s.begun and p.sequence < coalesce(e.sequence, 2147483647)
            and p.move in ('RETURN', 'RESUME', 'GO_ON')), '{}') as stops
from stage_stay s
left join lateral (
    select c.sequence, c.at, c.move from stage_change c
    where c.review_id = s.review_id and c.sequence > s.begun and (c.from_stage <> c.to_stage
        or c.state in ('REJECTED', 'WITHDRAWN') or c.move = 'CONCLUDE'
        or (c.move = 'AWARD' and s.kind not in ('PUBLIC_NOTICE', 'ALLOCATION', 'PAYMENT', 'PERFORMANCE')))
    order by c.sequence limit 1) e on true;
insert into review_stay (review_id, sequence, subject_kind, call_id, unit_id, enterprise_id, stage_id, stage_kind, came, left_at,
    left_by, first, last, stops)
select s.review_id, s.ended, r.subject_kind, r.call_id, r.unit_id, r.enterprise_id, s.stage_id, s.kind, s.came, s.left_at,
    s.left_by, s.first, not exists (select 1 from stage_stay b where b.review_id = s.review_id and b.begun >= s.ended),
    (select array_agg((u.stop at time zone 'Asia/Shanghai')::date order by u.at) from unnest(s.stops) with ordinality as u (stop, at))
from stage_ended s join review r on r.id = s.review_id
where s.ended is not null;
update review r set came = s.came, came_first = s.first, furthest = s.furthest - 1, stops = s.stops
from stage_ended s
where s.review_id = r.id and s.ended is null;

alter table review_move disable trigger review_move_stays;
update review_move m set stage_kind = review_kind_of(e.stage)
from review r cross join lateral jsonb_array_elements(r.route -> 'stages') as e(stage)
where r.id = m.review_id and e.stage ->> 'id' = m.stage_id;
alter table review_move enable trigger review_move_stays;
drop function review_kind_of(jsonb);

create trigger review_stay_stays
    before update or delete or truncate on review_stay
    for each statement execute function review_refuse_change();

-- What was where on a day, and what left in a time: of one call and of all. Figures read nothing but these.
create index review_stay_of_call on review_stay (call_id, stage_kind, left_on)
    include (came_on, unit_id, first, last, left_by, stops);
create index review_stay_of_kind on review_stay (stage_kind, left_on) include (came_on, unit_id, subject_kind, stops);
create index review_stay_of_enterprise on review_stay (enterprise_id);
create index review_standing on review (call_id, stage_kind, came)
    include (subject_kind, unit_id, enterprise_id, held_by, turn, due, since, handed_in, came_first) where came is not null;
-- The matters of a call in the queue's order, closed ones too.
create index review_all_of_call on review (call_id, coalesce(due, date '9999-12-31'), id) where call_id is not null;
drop index review_of_call;
