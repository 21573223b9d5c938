package org.zhuqi.campaigns.demands.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.DemandsRight;
import org.zhuqi.campaigns.demands.usecase.DemandFigureQueries;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Keyset;

/** Figures as they are defined: each demand as its history tells it. Slow, and what everything faster is measured by. */
@RequiredArgsConstructor
class FiguresOfHistories implements DemandFigureQueries {
    /** A card that stood at the end of the day. */
    private static final String STANDS =
            "c.given_on <= :asOf and (cast(:since as date) is null or c.given_on >= :since)"
                    + " and (c.cancelled_on is null or c.cancelled_on > :asOf)";

    /**
     * Each demand as it was at the end of a day, from the last line its history had by then. Wants: which histories,
     * which cards, which demands.
     */
    private static final String AS_OF = """
            with last as (
                select distinct on (v.demand_id) v.demand_id, v.state, v.lead, v.category, v.closing_due
                from demand_event v
                where v.at < :until %s
                order by v.demand_id, v.sequence desc),
            known as (
                select d.id, d.title, d.unit_id, l.lead, l.category, l.state, l.closing_due, d.raised_at,
                    (d.raised_at at time zone 'Asia/Shanghai')::date as raised_on,
                    (cast(:handler as text) is null or l.lead = :handler) as handled,
                    a.on_day as accepted_on,
                    l.state in ('RESOLVED', 'RATED', 'CLOSED') as closed,
                    r.on_day as resolved_on, r.on_time, r.days, g.on_day as rated_on, g.grade, c.cards, c.carded_on
                from last l
                    join demand d on d.id = l.demand_id
                    left join lateral (
                        select a.on_day from demand_event a
                        where a.demand_id = l.demand_id and a.kind in ('ACCEPT', 'BIND') and a.at < :until
                            and l.state not in ('MERGED', 'WITHDRAWN')
                        order by a.sequence limit 1) a on true
                    left join lateral (
                        select r.on_day, (r.data ->> 'onTime')::boolean as on_time, (r.data ->> 'daysTaken')::int as days
                        from demand_event r
                        where r.demand_id = l.demand_id and r.kind = 'RESOLVE' and r.at < :until
                        order by r.sequence desc limit 1) r on true
                    left join lateral (
                        select g.on_day, g.data ->> 'grade' as grade from demand_event g
                        where g.demand_id = l.demand_id and g.kind = 'RATE' and g.at < :until
                        order by g.sequence desc limit 1) g on true
                    left join lateral (
                        select count(*) as cards, min(c.given_on) as carded_on from demand_card c
                        where c.demand_id = l.demand_id and (cast(:handler as text) is null or c.unit_id = :handler)
                            and %s) c on true
                where %s)
            """;

    /** What has its day in a period stands in the history of the period; no other history is read then. */
    private static final String OF_THE_PERIOD = """
            and v.demand_id in (
                    select w.demand_id from demand_event w
                    where w.at >= (cast(:since as date)::timestamp at time zone 'Asia/Shanghai') and w.at < :until)""";

    private static final String NOT_DUE =
            "accepted_on is not null and not closed and (closing_due is null or closing_due >= :asOf)";

    private static final String SATISFIED = "grade in ('VERY_SATISFIED', 'SATISFIED')";

    private final JdbcClient jdbc;

    @Override
    public Map<String, Long> raisedByCategory(Scope scope, Instant until) {
        scope.forRight(DemandsRight.STATISTICS);
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql("""
                select category, count(*) as raised from demand where raised_at < :until and state <> 'MERGED'
                group by category order by category""").param("until", Timestamp.from(until)).query(row -> {
            counts.put(row.getString("category"), row.getLong("raised"));
        });
        return counts;
    }

    private static DemandWhere asked(Scope scope, Asked asked) {
        DemandWhere where = DemandWhere.within(scope.forRight(DemandsRight.READ))
                .and("unit", DemandRows.text(asked.unit()), "d.unit_id = :unit")
                .and("category", asked.category(), "l.category = :category")
                .and(
                        "campaign",
                        asked.campaign() == null ? null : asked.campaign().value(),
                        "d.campaign_id = :campaign")
                .and("word", asked.word(), "position(:word in d.title) > 0");
        where.params.put("until", Timestamp.from(asked.until()));
        where.params.put("asOf", asked.asOf());
        where.params.put("since", asked.since());
        where.params.put("handler", DemandRows.text(asked.handler()));
        return where;
    }

    private static String known(Asked asked, DemandWhere where) {
        return AS_OF.formatted(asked.since() == null ? "" : OF_THE_PERIOD, STANDS, where.sql);
    }

    /** The condition on a figure's day; nothing where all days count. */
    private static String on(Asked asked, String day) {
        return asked.since() == null ? "" : " and " + day + " >= :since";
    }

    private static String sums(Asked asked) {
        String accepted = "handled and accepted_on is not null" + on(asked, "accepted_on");
        String closed = "handled and closed" + on(asked, "resolved_on");
        String rated = "handled and grade is not null" + on(asked, "rated_on");
        return "count(*) filter (where handled" + on(asked, "raised_on") + ") as raised,"
                + " count(*) filter (where " + accepted + ") as accepted,"
                + " count(*) filter (where " + closed + ") as closed,"
                + " count(*) filter (where " + accepted + " and closed) as closed_of_accepted,"
                + " count(*) filter (where " + accepted + " and " + NOT_DUE + ") as not_due,"
                + " count(*) filter (where " + closed + " and on_time) as on_time,"
                + " count(*) filter (where " + rated + ") as rated,"
                + " count(*) filter (where " + rated + " and " + SATISFIED + ") as satisfied,"
                + " coalesce(sum(days) filter (where " + closed + "), 0) as days,"
                + " coalesce(sum(cards), 0) as cards";
    }

    private static Totals totals(ResultSet row, int number) throws SQLException {
        return totals(row, row.getLong("cards"));
    }

    private static Totals totals(ResultSet row, long cards) throws SQLException {
        return new Totals(
                row.getLong("raised"),
                row.getLong("accepted"),
                row.getLong("closed"),
                row.getLong("closed_of_accepted"),
                row.getLong("not_due"),
                row.getLong("on_time"),
                row.getLong("rated"),
                row.getLong("satisfied"),
                row.getLong("days"),
                cards);
    }

    @Override
    public Totals totals(Scope scope, Asked asked) {
        DemandWhere where = asked(scope, asked);
        return jdbc.sql(known(asked, where) + "select " + sums(asked) + " from known")
                .params(where.params)
                .query(FiguresOfHistories::totals)
                .single();
    }

    @Override
    public Map<String, Totals> totalsBy(Scope scope, Asked asked, Dimension dimension) {
        String key = switch (dimension) {
            case UNIT -> "unit_id";
            case HANDLER -> "lead";
            case CATEGORY -> "category";
        };
        DemandWhere where = asked(scope, asked);
        Map<String, Long> carried = dimension == Dimension.HANDLER ? cardsByUnit(asked, where) : Map.of();
        Map<String, Totals> totals = new HashMap<>();
        carried.forEach((unit, cards) -> totals.put(unit, new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, cards)));
        jdbc.sql(known(asked, where) + "select " + key + " as key, " + sums(asked) + " from known where " + key
                        + " is not null group by " + key)
                .params(where.params)
                .query(row -> {
                    String group = row.getString("key");
                    long cards =
                            dimension == Dimension.HANDLER ? carried.getOrDefault(group, 0L) : row.getLong("cards");
                    totals.put(group, totals(row, cards));
                });
        return totals;
    }

    /** A demand may have gone to another unit since; its card stays with the one that was given it. */
    private Map<String, Long> cardsByUnit(Asked asked, DemandWhere where) {
        Map<String, Long> cards = new HashMap<>();
        jdbc.sql(known(asked, where) + "select c.unit_id, count(*) as cards from known k join demand_card c"
                        + " on c.demand_id = k.id where " + STANDS + " group by c.unit_id")
                .params(where.params)
                .query(row -> {
                    cards.put(row.getString("unit_id"), row.getLong("cards"));
                });
        return cards;
    }

    @Override
    public Map<String, Long> raisedByWord(Scope scope, Asked asked, Collection<String> words) {
        Map<String, Long> raised = new HashMap<>();
        for (String word : words) {
            Asked held = new Asked(
                    asked.until(),
                    asked.asOf(),
                    asked.since(),
                    asked.unit(),
                    asked.handler(),
                    asked.category(),
                    asked.campaign(),
                    word);
            long count = totals(scope, held).raised();
            if (count > 0) {
                raised.put(word, count);
            }
        }
        return raised;
    }

    @Override
    public Page<Counted> counted(Scope scope, Asked asked, Figure figure, PageRequest page) {
        DemandWhere where = asked(scope, asked);
        String behind = known(asked, where) + ", behind as (select id, title, unit_id, " + number(figure)
                + " as number, " + day(figure) + " as on_day from known where " + among(figure)
                + (figure == Figure.CARDS ? "" : on(asked, day(figure))) + ")";
        int total = Keyset.total(jdbc, page, "from (" + behind + " select 1 from behind) as known_rows", where.params);
        String from = "";
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.YES_NO, Keyset.Kind.DAY, Keyset.Kind.ID);
        if (after != null) {
            from = " where (number = 0, on_day, id)"
                    + " > (cast(:afterMiss as boolean), cast(:afterDay as date), cast(:afterId as uuid))";
            where.params.put("afterMiss", after.get(0));
            where.params.put("afterDay", after.get(1));
            where.params.put("afterId", after.get(2));
        }
        List<Counted> found = jdbc.sql(behind + " select * from behind" + from + " order by number = 0, on_day, id"
                        + Keyset.limit(page))
                .params(where.params)
                .query((row, i) -> new Counted(
                        new DemandId(row.getObject("id", UUID.class)),
                        row.getString("title"),
                        new ReportingUnitId(row.getString("unit_id")),
                        row.getLong("number"),
                        row.getDate("on_day").toLocalDate()))
                .list();
        return Keyset.page(found, page, row -> Keyset.cursor(row.number() == 0, row.on(), row.id()), total);
    }

    @Override
    public List<String> titles(Scope scope, Asked asked, int most) {
        DemandWhere where = asked(scope, asked);
        return jdbc.sql(known(asked, where) + "select title from known where handled" + on(asked, "raised_on")
                        + " order by raised_at, id limit " + most)
                .params(where.params)
                .query(String.class)
                .list();
    }

    private static String number(Figure figure) {
        return switch (figure) {
            case RAISED, ACCEPTED, CLOSED, RATED -> "1";
            case CLOSING_RATE -> "closed::int";
            case ON_TIME_RATE -> "on_time::int";
            case SATISFACTION -> "(" + SATISFIED + ")::int";
            case MEAN_DAYS -> "days";
            case CARDS -> "cards";
        };
    }

    private static String among(Figure figure) {
        return switch (figure) {
            case RAISED -> "handled";
            case ACCEPTED -> "handled and accepted_on is not null";
            case CLOSED, ON_TIME_RATE, MEAN_DAYS -> "handled and closed";
            case CLOSING_RATE -> "handled and accepted_on is not null and not (" + NOT_DUE + ")";
            case RATED, SATISFACTION -> "handled and grade is not null";
            case CARDS -> "cards > 0";
        };
    }

    private static String day(Figure figure) {
        return switch (figure) {
            case RAISED -> "raised_on";
            case ACCEPTED, CLOSING_RATE -> "accepted_on";
            case CLOSED, ON_TIME_RATE, MEAN_DAYS -> "resolved_on";
            case RATED, SATISFACTION -> "rated_on";
            case CARDS -> "carded_on";
        };
    }
}
