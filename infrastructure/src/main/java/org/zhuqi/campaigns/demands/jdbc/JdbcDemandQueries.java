package org.zhuqi.campaigns.demands.jdbc;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.campaigns.demands.CardColour;
import org.zhuqi.campaigns.demands.CardReason;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.DemandState;
import org.zhuqi.campaigns.demands.DemandsRight;
import org.zhuqi.campaigns.demands.Grade;
import org.zhuqi.campaigns.demands.Outcome;
import org.zhuqi.campaigns.demands.WaitingOn;
import org.zhuqi.campaigns.demands.usecase.DemandQueries;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;

@Repository
@RequiredArgsConstructor
class JdbcDemandQueries implements DemandQueries {
    private static final String LINE = """
            select d.*, e.name_zh, e.name_ko
            from demand d join enterprise e on e.id = d.enterprise_id
            """;
    private static final String OVER = "('MERGED', 'REFUSED', 'CLOSED')";
    private static final String NO_DATE = "9999-12-31";

    /** Each demand as it was at the end of a day, from the last line its history had by then. */
    private static final String AS_OF = """
            with last as (
                select distinct on (v.demand_id) v.demand_id, v.state, v.lead, v.category, v.closing_due
                from demand_event v
                where v.at < :until
                order by v.demand_id, v.sequence desc),
            known as (
                select d.id, d.title, d.unit_id, d.raised_at, l.state, l.closing_due,
                    (cast(:handler as text) is null or l.lead = :handler) as handled,
                    a.on_day as accepted_on,
                    l.state in ('RESOLVED', 'RATED', 'CLOSED') as closed,
                    r.on_day as resolved_on, r.on_time, r.days, g.on_day as rated_on, g.grade, c.cards, c.carded_on
                from last l
                    join demand d on d.id = l.demand_id
                    left join lateral (
                        select a.on_day from demand_event a
                        where a.demand_id = l.demand_id and a.kind in ('ACCEPT', 'BIND') and a.at < :until
                            and l.state <> 'MERGED'
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
                        where c.demand_id = l.demand_id and c.given_on <= :asOf
                            and (c.cancelled_on is null or c.cancelled_on > :asOf)
                            and (cast(:handler as text) is null or c.unit_id = :handler)) c on true
                where %s)
            """;

    private static final String NOT_DUE =
            "accepted_on is not null and not closed and (closing_due is null or closing_due >= :asOf)";

    private final JdbcClient jdbc;

    /** What the list may be sorted by: the expression, its type and how a row writes it into a cursor. */
    private enum Order {
        DUE("coalesce(d.due, date '" + NO_DATE + "')", "date", Keyset.Kind.DAY) {
            @Override
            String of(Line line) {
                return line.due() == null ? NO_DATE : line.due().toString();
            }
        },
        RAISED("d.raised_at", "timestamptz", Keyset.Kind.MOMENT) {
            @Override
            String of(Line line) {
                return line.raisedAt().toString();
            }
        },
        TITLE("d.title", "text", Keyset.Kind.TEXT) {
            @Override
            String of(Line line) {
                return line.title();
            }
        };

        private final String expression;
        private final String type;
        private final Keyset.Kind kind;

        Order(String expression, String type, Keyset.Kind kind) {
            this.expression = expression;
            this.type = type;
            this.kind = kind;
        }

        abstract String of(Line line);

        static Order named(@Nullable String sort) {
            String name = sort == null ? "" : sort.replaceFirst("^-", "");
            return switch (name) {
                case "raised" -> RAISED;
                case "title" -> TITLE;
                default -> DUE;
            };
        }
    }

    /** A piece of SQL with its parameters, as it grows. */
    private static final class Where {
        private final StringBuilder sql = new StringBuilder();
        private final Map<String, @Nullable Object> params = new HashMap<>();

        /** A unit reaches what its units see; an enterprise its own. */
        static Where within(Scope scope) {
            Where where = new Where();
            EnterpriseId enterprise = scope.enterprise();
            if (scope.everything()) {
                where.sql.append("true");
            } else if (enterprise != null) {
                where.sql.append("d.enterprise_id = :scopeEnterprise");
                where.params.put("scopeEnterprise", enterprise.value());
            } else if (!scope.units().isEmpty()) {
                where.sql.append("d.units && cast(:scopeUnits as text[])");
                where.params.put(
                        "scopeUnits",
                        scope.units().stream()
                                .map(ReportingUnitId::value)
                                .sorted()
                                .collect(Collectors.joining(",", "{", "}")));
            } else {
                where.sql.append("false");
            }
            return where;
        }

        Where and(String condition) {
            sql.append(" and ").append(condition);
            return this;
        }

        Where and(String name, @Nullable Object value, String condition) {
            if (value != null) {
                and(condition);
                params.put(name, value);
            }
            return this;
        }
    }

    @Override
    public Page<Line> list(Scope scope, Filter filter, PageRequest page) {
        Where where = Where.within(scope.forRight(DemandsRight.READ));
        conditions(filter, where);
        int total = jdbc.sql("select count(*) from (select 1 from demand d where " + where.sql + " limit " + Page.MANY
                        + ") t")
                .params(where.params)
                .query(Integer.class)
                .single();
        Order order = Order.named(page.sort());
        boolean down = page.sort() != null && page.sort().startsWith("-");
        List<@Nullable String> after = Keyset.values(page, order.kind, Keyset.Kind.ID);
        if (after != null) {
            where.and("(%s, d.id) %s (cast(:afterKey as %s), cast(:afterId as uuid))"
                    .formatted(order.expression, down ? "<" : ">", order.type));
            where.params.put("afterKey", after.get(0));
            where.params.put("afterId", after.get(1));
        }
        String direction = down ? " desc" : "";
        List<Line> found = jdbc.sql(LINE + " where " + where.sql + " order by " + order.expression + direction
                        + ", d.id" + direction + " limit :limit")
                .params(where.params)
                .param("limit", page.limit() + 1)
                .query(JdbcDemandQueries::line)
                .list();
        return Keyset.page(found, page, line -> Keyset.cursor(order.of(line), line.id()), total);
    }

    private static void conditions(Filter filter, Where where) {
        if (filter.openOnly()) {
            where.and("d.state not in " + OVER);
        }
        if (filter.box() != null) {
            switch (filter.box()) {
                case TO_ACCEPT -> where.and("d.state = 'RAISED'");
                case TO_DISPATCH -> where.and("d.state = 'ACCEPTED'");
                case OBJECTIONS -> where.and("d.state = 'OBJECTED'");
                case EXTENSIONS ->
                    where.and("d.extension_open").and("d.state in ('DISPATCHED', 'CONTACTED', 'REPLIED')");
                case TO_CLOSE -> where.and("d.state = 'RATED'");
                case IN_HAND, ASSISTING ->
                    where.and("d.state in ('DISPATCHED', 'OBJECTED', 'CONTACTED', 'REPLIED', 'DEFERRED')");
                case WITH_ENTERPRISE -> where.and("d.waiting_on = 'ENTERPRISE'");
                case OVERDUE -> where.and("d.state not in " + OVER).and("today", filter.today(), "d.due < :today");
            }
        }
        where.and("state", filter.state() == null ? null : filter.state().name(), "d.state = :state")
                .and("category", filter.category(), "d.category = :category")
                .and("unit", DemandRows.text(filter.unit()), "d.unit_id = :unit")
                .and("lead", DemandRows.text(filter.lead()), "d.lead = :lead")
                .and("assisting", DemandRows.text(filter.assisting()), "cast(:assisting as text) = any (d.assisting)")
                .and(
                        "enterprise",
                        filter.enterprise() == null ? null : filter.enterprise().value(),
                        "d.enterprise_id = :enterprise")
                .and(
                        "campaign",
                        filter.campaign() == null ? null : filter.campaign().value(),
                        "d.campaign_id = :campaign");
        String words = filter.words();
        if (words != null && !words.isBlank()) {
            String typed = words.strip();
            where.and("words", typed, "grams(d.title) @> grams(:words)")
                    .and(
                            "pattern",
                            "%"
                                    + typed.replace("\\", "\\\\")
                                            .replace("%", "\\%")
                                            .replace("_", "\\_") + "%",
                            "d.title ilike :pattern");
        }
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                new DemandId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("category"),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                new LocalText(row.getString("name_zh"), row.getString("name_ko"), null),
                new ReportingUnitId(row.getString("unit_id")),
                DemandRows.unit(row.getString("lead")),
                DemandState.valueOf(row.getString("state")),
                WaitingOn.valueOf(row.getString("waiting_on")),
                row.getBoolean("standing"),
                row.getTimestamp("raised_at").toInstant(),
                day(row, "due"),
                day(row, "closing_due"),
                row.getString("outcome") == null ? null : Outcome.valueOf(row.getString("outcome")),
                row.getString("grade") == null ? null : Grade.valueOf(row.getString("grade")),
                row.getInt("yellows"),
                row.getInt("reds"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date date = row.getDate(column);
        return date == null ? null : date.toLocalDate();
    }

    @Override
    public List<Similar> similar(Scope scope, DemandId id, int limit) {
        Where where = Where.within(scope.forRight(DemandsRight.READ));
        // Pairs of signs of the title and the beginning of the text; twice the common ones over all of them.
        return jdbc.sql("""
                        with me as (
                            select m.id, m.enterprise_id, m.category, g.pairs from demand m, lateral (
                                select array_agg(distinct gram) as pairs
                                from unnest(grams(m.title || ' ' || left(m.text, 300))) gram
                                where char_length(gram) = 2) g
                            where m.id = :id),
                        candidate as (
                            (select c.id from demand c, me where c.enterprise_id = me.enterprise_id and c.id <> me.id
                             order by c.raised_at desc limit 50)
                            union
                            (select c.id from demand c, me where c.category = me.category and c.id <> me.id
                             order by c.raised_at desc limit 200)),
                        near as (
                            select c.id, me.enterprise_id,
                                200 * (select count(*) from unnest(t.pairs) pair where pair = any (me.pairs))
                                    / greatest(1, coalesce(cardinality(t.pairs), 0) + coalesce(cardinality(me.pairs), 0))
                                    as nearness
                            from candidate c join demand d on d.id = c.id, me, lateral (
                                select array_agg(distinct gram) as pairs
                                from unnest(grams(d.title || ' ' || left(d.text, 300))) gram
                                where char_length(gram) = 2) t)
                        select d.*, e.name_zh, e.name_ko, d.enterprise_id = n.enterprise_id as same, n.nearness
                        from near n join demand d on d.id = n.id join enterprise e on e.id = d.enterprise_id
                        where\s""" + where.sql + """
                         and d.state not in ('MERGED', 'REFUSED') and (n.nearness >= 20
                             or (d.enterprise_id = n.enterprise_id and d.state <> 'CLOSED'))
                        order by n.nearness desc, d.raised_at desc, d.id limit :limit""")
                .params(where.params)
                .param("id", id.value())
                .param("limit", limit)
                .query((row, number) -> new Similar(line(row, number), row.getBoolean("same"), row.getInt("nearness")))
                .list();
    }

    @Override
    public List<Line> boundTo(Scope scope, DemandId id) {
        Where where = Where.within(scope.forRight(DemandsRight.READ));
        return jdbc.sql(LINE + " where " + where.sql + " and d.other_id = :id order by d.raised_at, d.id")
                .params(where.params)
                .param("id", id.value())
                .query(JdbcDemandQueries::line)
                .list();
    }

    @Override
    public Page<CardLine> cards(Scope scope, CardFilter filter, PageRequest page) {
        Where where = cardsWithin(scope)
                .and("unit", DemandRows.text(filter.unit()), "c.unit_id = :unit")
                .and("colour", filter.colour() == null ? null : filter.colour().name(), "c.colour = :colour");
        if (filter.unansweredOnly()) {
            where.and("c.answered_on is null and c.cancelled_on is null");
        }
        if (filter.standingOnly()) {
            where.and("c.cancelled_on is null");
        }
        int total = jdbc.sql("select count(*) from (select 1 from demand_card c where " + where.sql + " limit "
                        + Page.MANY + ") t")
                .params(where.params)
                .query(Integer.class)
                .single();
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.DAY, Keyset.Kind.ID, Keyset.Kind.NUMBER);
        if (after != null) {
            where.and("(c.given_on, c.demand_id, c.number) < (cast(:afterDay as date), cast(:afterId as uuid),"
                    + " cast(:afterNumber as int))");
            where.params.put("afterDay", after.get(0));
            where.params.put("afterId", after.get(1));
            where.params.put("afterNumber", after.get(2));
        }
        List<CardLine> found = jdbc.sql("select c.*, d.title from demand_card c join demand d on d.id = c.demand_id"
                        + " where " + where.sql
                        + " order by c.given_on desc, c.demand_id desc, c.number desc limit :limit")
                .params(where.params)
                .param("limit", page.limit() + 1)
                .query((row, number) -> new CardLine(
                        new DemandId(row.getObject("demand_id", UUID.class)),
                        row.getString("title"),
                        row.getInt("number"),
                        CardColour.valueOf(row.getString("colour")),
                        CardReason.valueOf(row.getString("reason")),
                        new ReportingUnitId(row.getString("unit_id")),
                        new ReportingUnitId(row.getString("issued_by")),
                        row.getDate("given_on").toLocalDate(),
                        day(row, "due"),
                        row.getInt("overdue_days"),
                        day(row, "answered_on"),
                        day(row, "cancelled_on")))
                .list();
        return Keyset.page(found, page, card -> Keyset.cursor(card.givenOn(), card.demand(), card.number()), total);
    }

    private static Where cardsWithin(Scope scope) {
        var within = ScopeSql.of(scope.forRight(DemandsRight.READ_INTERNAL)).whereUnit("c.unit_id");
        Where where = new Where();
        where.sql.append(within.sql());
        where.params.putAll(within.params());
        return where;
    }

    @Override
    public List<CardCount> cardCounts(Scope scope, int year) {
        Where where = cardsWithin(scope);
        return jdbc.sql("""
                        select c.unit_id, extract(month from c.given_on)::int as month,
                            count(*) filter (where c.colour = 'YELLOW') as yellows,
                            count(*) filter (where c.colour = 'RED') as reds
                        from demand_card c
                        where\s""" + where.sql + """
                         and c.cancelled_on is null and c.given_on between :from and :to
                        group by c.unit_id, month order by c.unit_id, month""")
                .params(where.params)
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .query((row, number) -> new CardCount(
                        new ReportingUnitId(row.getString("unit_id")),
                        YearMonth.of(year, row.getInt("month")),
                        row.getLong("yellows"),
                        row.getLong("reds")))
                .list();
    }

    @Override
    public List<UnitRecord> unitRecords(Scope scope, String category) {
        Where where = Where.within(scope.forRight(DemandsRight.READ));
        return jdbc.sql("""
                        select d.lead,
                            count(*) filter (where d.state in ('DISPATCHED', 'OBJECTED', 'CONTACTED', 'REPLIED', 'DEFERRED'))
                                as open,
                            count(r.on_time) filter (where d.category = :category) as resolved,
                            count(*) filter (where d.category = :category and r.on_time) as on_time,
                            count(d.grade) filter (where d.category = :category) as rated,
                            count(*) filter (where d.category = :category
                                and d.grade in ('VERY_SATISFIED', 'SATISFIED')) as satisfied
                        from demand d left join lateral (
                            select (v.data ->> 'onTime')::boolean as on_time from demand_event v
                            where v.demand_id = d.id and v.kind = 'RESOLVE' order by v.sequence desc limit 1) r on true
                        where\s""" + where.sql + " and d.lead is not null group by d.lead order by d.lead")
                .params(where.params)
                .param("category", category)
                .query((row, number) -> new UnitRecord(
                        new ReportingUnitId(row.getString("lead")),
                        row.getLong("open"),
                        row.getLong("resolved"),
                        row.getLong("on_time"),
                        row.getLong("rated"),
                        row.getLong("satisfied")))
                .list();
    }

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

    private static Where asked(Scope scope, Asked asked) {
        Where where = Where.within(scope.forRight(DemandsRight.READ))
                .and("unit", DemandRows.text(asked.unit()), "d.unit_id = :unit")
                .and("category", asked.category(), "l.category = :category")
                .and(
                        "campaign",
                        asked.campaign() == null ? null : asked.campaign().value(),
                        "d.campaign_id = :campaign");
        where.params.put("until", Timestamp.from(asked.until()));
        where.params.put("asOf", asked.asOf());
        where.params.put("handler", DemandRows.text(asked.handler()));
        return where;
    }

    @Override
    public Totals totals(Scope scope, Asked asked) {
        Where where = asked(scope, asked);
        return jdbc.sql(AS_OF.formatted(where.sql) + """
                        select count(*) filter (where handled) as raised,
                            count(accepted_on) filter (where handled) as accepted,
                            count(*) filter (where handled and closed) as closed,
                            count(*) filter (where handled and\s""" + NOT_DUE + """
                        ) as not_due,
                            count(*) filter (where handled and closed and on_time) as on_time,
                            count(grade) filter (where handled) as rated,
                            count(*) filter (where handled and grade in ('VERY_SATISFIED', 'SATISFIED')) as satisfied,
                            coalesce(sum(days) filter (where handled and closed), 0) as days,
                            coalesce(sum(cards), 0) as cards
                        from known""")
                .params(where.params)
                .query((row, number) -> new Totals(
                        row.getLong("raised"),
                        row.getLong("accepted"),
                        row.getLong("closed"),
                        row.getLong("not_due"),
                        row.getLong("on_time"),
                        row.getLong("rated"),
                        row.getLong("satisfied"),
                        row.getLong("days"),
                        row.getLong("cards")))
                .single();
    }

    @Override
    public Page<Counted> counted(Scope scope, Asked asked, Figure figure, PageRequest page) {
        Where where = asked(scope, asked);
        String number = number(figure);
        String behind = AS_OF.formatted(where.sql) + ", behind as (select id, title, unit_id, raised_at, " + number
                + " as number, " + day(figure) + " as on_day from known where " + among(figure) + ")";
        int total = jdbc.sql(behind + " select count(*) from (select 1 from behind limit " + Page.MANY + ") t")
                .params(where.params)
                .query(Integer.class)
                .single();
        String from = "";
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.YES_NO, Keyset.Kind.DAY, Keyset.Kind.ID);
        if (after != null) {
            from = " where (number = 0, on_day, id)"
                    + " > (cast(:afterMiss as boolean), cast(:afterDay as date), cast(:afterId as uuid))";
            where.params.put("afterMiss", after.get(0));
            where.params.put("afterDay", after.get(1));
            where.params.put("afterId", after.get(2));
        }
        List<Counted> found = jdbc.sql(
                        behind + " select * from behind" + from + " order by number = 0, on_day, id limit :limit")
                .params(where.params)
                .param("limit", page.limit() + 1)
                .query((row, i) -> new Counted(
                        new DemandId(row.getObject("id", UUID.class)),
                        row.getString("title"),
                        new ReportingUnitId(row.getString("unit_id")),
                        row.getLong("number"),
                        row.getDate("on_day").toLocalDate()))
                .list();
        return Keyset.page(found, page, row -> Keyset.cursor(row.number() == 0, row.on(), row.id()), total);
    }

    private static String number(Figure figure) {
        return switch (figure) {
            case RAISED, ACCEPTED, CLOSED -> "1";
            case CLOSING_RATE -> "closed::int";
            case ON_TIME_RATE -> "on_time::int";
            case SATISFACTION -> "(grade in ('VERY_SATISFIED', 'SATISFIED'))::int";
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
            case SATISFACTION -> "handled and grade is not null";
            case CARDS -> "cards > 0";
        };
    }

    private static String day(Figure figure) {
        return switch (figure) {
            case RAISED -> "(raised_at at time zone 'Asia/Shanghai')::date";
            case ACCEPTED, CLOSING_RATE -> "accepted_on";
            case CLOSED, ON_TIME_RATE, MEAN_DAYS -> "resolved_on";
            case SATISFACTION -> "rated_on";
            case CARDS -> "carded_on";
        };
    }
}
