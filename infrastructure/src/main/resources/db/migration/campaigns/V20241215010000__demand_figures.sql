-- What figures count (docs/decisions/0053-figures-from-totals.md). The history is still the truth; both tables here are
-- computed from it, the first in the transaction that writes it, the second soon after.

-- What was known of a demand from one day until another: the facts that figures count, at the end of those days. A card is a
-- line of its own with a number below zero; its lead is the unit that carries it.
create table demand_known (
    demand_id     uuid    not null references demand (id),
    -- of the last line of the history that it is made of
    number        int     not null,
    from_day      date    not null,
    -- the first day on which it was no longer so
    until_day     date    not null default 'infinity',
    unit_id       text    not null,
    lead          text,
    category      text    not null,
    campaign_id   uuid,
    raised_on     date,
    merged        boolean not null default false,
    accepted_on   date,
    closed        boolean not null default false,
    -- only while it is open
    closing_due   date,
    resolved_on   date,
    on_time       boolean,
    days_taken    int,
    rated_on      date,
    satisfied     boolean,
    carded_on     date,
    -- nothing of it has its day after this one
    last_on       date generated always as (greatest(raised_on, accepted_on, resolved_on, rated_on, carded_on)) stored,
    -- what of it the totals hold: nothing, or its time until then
    counted_until date,
    -- whether the totals hold something else than what is known
    stale         boolean not null default true,
    primary key (demand_id, number),
    check (from_day <= until_day)
);
create index demand_known_last on demand_known (last_on);
create index demand_known_of_unit on demand_known (unit_id, last_on);
-- The records behind a figure, in the order in which they are shown.
create index demand_known_raised on demand_known (raised_on, demand_id) where raised_on is not null;
create index demand_known_accepted on demand_known (accepted_on, demand_id) where accepted_on is not null;
create index demand_known_resolved on demand_known (resolved_on, demand_id) where closed;
create index demand_known_rated on demand_known (rated_on, demand_id) where rated_on is not null;
create index demand_known_carded on demand_known (carded_on, demand_id) where carded_on is not null;
create index demand_known_stale on demand_known (from_day) where stale;

-- Sums of what is known, of everything and of each unit; in all, and by unit, lead and category. A number belongs to two
-- days: the one that makes it count, and the one from which on it was known. What is no longer so from some
-- day on is subtracted on that day, so what was known at the end of a day is the sum of all up to it.
create table demand_total (
    -- empty for all demands, otherwise the responsible unit of those that are summed
    unit_id     text    not null,
    -- empty, 'unit', 'handler' or 'category', with its value
    dimension   text    not null,
    key         text    not null,
    -- all zeros where there is none
    campaign_id uuid    not null,
    -- 'D' for days; 'M' for the same once more by months, each told by its first day
    grain       "char"  not null,
    on_day      date    not null,
    known_on    date    not null,
    raised      bigint  not null,
    merged      bigint  not null,
    accepted    bigint  not null,
    closed      bigint  not null,
    closed_of_accepted bigint not null,
    not_due     bigint  not null,
    on_time     bigint  not null,
    rated       bigint  not null,
    satisfied   bigint  not null,
    days_taken  bigint  not null,
    cards       bigint  not null,
    primary key (unit_id, dimension, grain, known_on, on_day, key, campaign_id)
);
create index demand_total_by_day on demand_total (unit_id, dimension, on_day, known_on) where grain = 'D';

-- What must be added to the totals so that they hold what is known.
create function demand_differences(k demand_known)
    returns table (unit_id text, lead text, category text, campaign_id uuid, on_day date, known_on date, raised int, merged int,
        accepted int, closed int, closed_of_accepted int, not_due int, on_time int, rated int, satisfied int,
        days_taken int, cards int)
    language sql immutable as
$$
select (k).unit_id, (k).lead, (k).category, coalesce((k).campaign_id, '00000000-0000-0000-0000-000000000000'), p.on_day,
    turn.on_day, s * p.raised, s * p.merged, s * p.accepted, s * p.closed, s * p.closed_of_accepted, s * p.not_due,
    s * p.on_time, s * p.rated, s * p.satisfied, s * p.days_taken, s * p.cards
from (values (1, (k).until_day), (-1, (k).counted_until)) as version (sign, until_day),
    lateral (values
        ((k).raised_on, version.until_day, 1, (k).merged::int, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        ((k).accepted_on, version.until_day, 0, 0, 1, 0, (k).closed::int, 0, 0, 0, 0, 0, 0),
        (case when not (k).closed then (k).accepted_on end, least(version.until_day, (k).closing_due + 1),
            0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0),
        (case when (k).closed then (k).resolved_on end, version.until_day,
            0, 0, 0, 1, 0, 0, (k).on_time::int, 0, 0, (k).days_taken, 0),
        ((k).rated_on, version.until_day, 0, 0, 0, 0, 0, 0, 0, 1, (k).satisfied::int, 0, 0),
        ((k).carded_on, version.until_day, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1))
        as p (on_day, until_day, raised, merged, accepted, closed, closed_of_accepted, not_due, on_time, rated, satisfied,
            days_taken, cards),
    lateral (values (version.sign, (k).from_day), (-version.sign, p.until_day)) as turn (s, on_day)
where version.until_day is not null and p.on_day is not null and (k).from_day < p.until_day and turn.on_day < 'infinity'
$$;

-- Reads the histories of those demands of which nothing is known. To count everything anew: empty both tables, then this.
create function demand_read_histories() returns void
    language sql as
$$
insert into demand_known (demand_id, number, from_day, until_day, unit_id, lead, category, campaign_id, raised_on,
    merged, accepted_on, closed, closing_due, resolved_on, on_time, days_taken, rated_on, satisfied)
select demand_id, sequence, on_day,
    coalesce(lead(on_day) over (partition by demand_id order by sequence), 'infinity'),
    unit_id, lead, category, campaign_id, raised_on, state = 'MERGED', accepted_on, closed,
    case when not closed and accepted_on is not null then closing_due end,
    resolved_on, on_time, days_taken, rated_on, satisfied
from (
    select f.*, (lead, category, state, accepted_on, closing_due, resolve, rate) is not distinct from
        lag((lead, category, state, accepted_on, closing_due, resolve, rate)) over (partition by demand_id order by sequence)
        as unchanged
    from (
        select l.demand_id, l.sequence, l.on_day, l.lead, l.category, l.state, l.closing_due, l.raised_on, l.resolve, l.rate,
            l.state in ('RESOLVED', 'RATED', 'CLOSED') as closed,
            case when l.state not in ('MERGED', 'WITHDRAWN') then l.accepted_on end as accepted_on,
            r.on_day as resolved_on, (r.data ->> 'onTime')::boolean as on_time, (r.data ->> 'daysTaken')::int as days_taken,
            g.on_day as rated_on, g.data ->> 'grade' in ('VERY_SATISFIED', 'SATISFIED') as satisfied,
            d.unit_id, d.campaign_id
        from (
            select v.demand_id, v.sequence, v.lead, v.category, v.state, v.closing_due,
                max(v.on_day) over past as on_day, lead(v.on_day) over (partition by v.demand_id order by v.sequence) as next,
                min(v.on_day) over past as raised_on,
                min(v.on_day) filter (where v.kind in ('ACCEPT', 'BIND')) over past as accepted_on,
                max(v.sequence) filter (where v.kind = 'RESOLVE') over past as resolve,
                max(v.sequence) filter (where v.kind = 'RATE') over past as rate
            from demand_event v
            where not exists (select 1 from demand_known k where k.demand_id = v.demand_id)
            window past as (partition by v.demand_id order by v.sequence)) l
            join demand d on d.id = l.demand_id
            left join demand_event r on r.demand_id = l.demand_id and r.sequence = l.resolve
            left join demand_event g on g.demand_id = l.demand_id and g.sequence = l.rate
        where l.next is null or l.next > l.on_day) f) c
where not coalesce(unchanged, false)
on conflict do nothing;

insert into demand_known (demand_id, number, from_day, until_day, unit_id, lead, category, campaign_id, carded_on)
select c.demand_id, -c.number, c.given_on, greatest(c.given_on, coalesce(c.cancelled_on, 'infinity')), d.unit_id, c.unit_id, d.category,
    d.campaign_id, c.given_on
from demand_card c join demand d on d.id = c.demand_id
on conflict do nothing
$$;
select demand_read_histories();
