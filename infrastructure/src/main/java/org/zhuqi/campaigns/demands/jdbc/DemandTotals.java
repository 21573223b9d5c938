package org.zhuqi.campaigns.demands.jdbc;

import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Adds what is known of demands to the totals, a little after it was written: so that nobody who moves a demand waits for
 * somebody who moves another one. Until then whoever reads the totals adds it.
 */
@Component
@RequiredArgsConstructor
class DemandTotals {
    private static final int PORTION = 5_000;

    /** Any number; programs on one database take turns by it. */
    private static final long LOCK = 7_204_150_053L;

    private static final String ADD = """
            with ours as materialized (select pg_try_advisory_xact_lock(:lock) as alone),
            taken as materialized (
                select k.demand_id, k.number, k as known from demand_known k
                where k.stale and (select alone from ours) order by k.from_day limit %d for update skip locked),
            difference as (
                select f.unit_id, f.lead, f.category, f.campaign_id, f.on_day, f.known_on, sum(f.raised)::int as raised,
                    sum(f.merged)::int as merged, sum(f.accepted)::int as accepted, sum(f.closed)::int as closed,
                    sum(f.closed_of_accepted)::int as closed_of_accepted, sum(f.not_due)::int as not_due,
                    sum(f.on_time)::int as on_time, sum(f.rated)::int as rated, sum(f.satisfied)::int as satisfied,
                    sum(f.days_taken)::int as days_taken, sum(f.cards)::int as cards
                from taken t, lateral demand_differences(t.known) f
                group by f.unit_id, f.lead, f.category, f.campaign_id, f.on_day, f.known_on),
            told as (
                select b.unit_id, b.dimension, b.key, f.campaign_id, f.on_day, f.known_on, sum(f.raised)::int as raised,
                    sum(f.merged)::int as merged, sum(f.accepted)::int as accepted, sum(f.closed)::int as closed,
                    sum(f.closed_of_accepted)::int as closed_of_accepted, sum(f.not_due)::int as not_due,
                    sum(f.on_time)::int as on_time, sum(f.rated)::int as rated, sum(f.satisfied)::int as satisfied,
                    sum(f.days_taken)::int as days_taken, sum(f.cards)::int as cards
                from difference f, lateral (values ('', '', ''), ('', 'unit', f.unit_id), ('', 'handler', f.lead),
                    ('', 'category', f.category), (f.unit_id, '', ''), (f.unit_id, 'handler', f.lead),
                    (f.unit_id, 'category', f.category), ('lead ' || f.lead, 'category', f.category))
                    as b (unit_id, dimension, key)
                where b.unit_id is not null and b.key is not null
                group by b.unit_id, b.dimension, b.key, f.campaign_id, f.on_day, f.known_on
                having (sum(f.raised), sum(f.merged), sum(f.accepted), sum(f.closed), sum(f.closed_of_accepted),
                    sum(f.not_due), sum(f.on_time), sum(f.rated), sum(f.satisfied), sum(f.days_taken), sum(f.cards))
                    <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
            grained as (
                select f.*, 'D'::"char" as grain, f.on_day as first_on, f.known_on as first_known from told f
                union all
                select f.*, 'M'::"char", date_trunc('month', f.on_day)::date, date_trunc('month', f.known_on)::date
                from told f),
            added as (
                insert into demand_total as t (unit_id, dimension, key, campaign_id, grain, on_day, known_on, raised, merged,
                    accepted, closed, closed_of_accepted, not_due, on_time, rated, satisfied, days_taken, cards)
                select unit_id, dimension, key, campaign_id, grain, first_on, first_known, sum(raised), sum(merged),
                    sum(accepted), sum(closed), sum(closed_of_accepted), sum(not_due), sum(on_time), sum(rated),
                    sum(satisfied), sum(days_taken), sum(cards)
                from grained
                group by unit_id, dimension, key, campaign_id, grain, first_on, first_known
                having (sum(raised), sum(merged), sum(accepted), sum(closed), sum(closed_of_accepted), sum(not_due),
                    sum(on_time), sum(rated), sum(satisfied), sum(days_taken), sum(cards))
                    <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
                on conflict (unit_id, dimension, grain, known_on, on_day, key, campaign_id) do update set
                    raised = t.raised + excluded.raised, merged = t.merged + excluded.merged,
                    accepted = t.accepted + excluded.accepted, closed = t.closed + excluded.closed,
                    closed_of_accepted = t.closed_of_accepted + excluded.closed_of_accepted,
                    not_due = t.not_due + excluded.not_due, on_time = t.on_time + excluded.on_time,
                    rated = t.rated + excluded.rated, satisfied = t.satisfied + excluded.satisfied,
                    days_taken = t.days_taken + excluded.days_taken, cards = t.cards + excluded.cards),
            marked as (
                update demand_known k set stale = false, counted_until = (t.known).until_day
                from taken t where k.demand_id = t.demand_id and k.number = t.number)
            select count(*) from taken""".formatted(PORTION);

    private final JdbcClient jdbc;

    @Scheduled(initialDelay = 20_000, fixedDelay = 20_000)
    void addAll() {
        while (add() == PORTION) {
            // the next ones
        }
    }

    /** One portion, all or nothing; answers how many lines there were. None while another program is at it. */
    int add() {
        return jdbc.sql(ADD).param("lock", LOCK).query(Integer.class).single();
    }
}
