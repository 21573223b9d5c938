-- What a lead has of each category, summed like what is known of a unit (docs/decisions/0053-figures-from-totals.md): in all that
-- the totals hold already, which is what is known of each demand until the day up to which it was counted.
with held as (
    select f.*
    from demand_known k,
        lateral demand_differences(jsonb_populate_record(k,
            jsonb_build_object('until_day', k.counted_until, 'counted_until', null))) f
    where k.counted_until is not null and k.lead is not null),
grained as (
    select 'D'::"char" as grain, on_day as first_on, known_on as first_known, h.* from held h
    union all
    select 'M'::"char", date_trunc('month', on_day)::date, date_trunc('month', known_on)::date, h.* from held h)
insert into demand_total (unit_id, dimension, key, campaign_id, grain, on_day, known_on, raised, merged, accepted, closed,
    closed_of_accepted, not_due, on_time, rated, satisfied, days_taken, cards)
select 'lead ' || lead, 'category', category, campaign_id, grain, first_on, first_known, sum(raised), sum(merged), sum(accepted),
    sum(closed), sum(closed_of_accepted), sum(not_due), sum(on_time), sum(rated), sum(satisfied), sum(days_taken), sum(cards)
from grained
group by lead, category, campaign_id, grain, first_on, first_known
having (sum(raised), sum(merged), sum(accepted), sum(closed), sum(closed_of_accepted), sum(not_due), sum(on_time), sum(rated),
    sum(satisfied), sum(days_taken), sum(cards)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
