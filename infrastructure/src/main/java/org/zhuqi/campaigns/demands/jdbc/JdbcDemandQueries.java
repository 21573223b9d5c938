package org.zhuqi.campaigns.demands.jdbc;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
    private static final String OVER = "('MERGED', 'REFUSED', 'WITHDRAWN', 'CLOSED')";
    private static final String NO_DATE = "9999-12-31";

    /** So many times more than counted are surely more, however old the statistics are. */
    private static final int MARGIN = 3;

    private static final String LATEST = "-raised";

    private final JdbcClient jdbc;
    private final GramsOfTitles grams;

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

    @Override
    public Page<Line> list(Scope scope, Filter filter, PageRequest request) {
        DemandWhere where = DemandWhere.within(scope.forRight(DemandsRight.READ));
        conditions(filter, where);
        String words = filter.words() == null ? "" : filter.words().strip();
        String others = where.sql.toString();
        if (!words.isEmpty()) {
            gather(words, where);
        }
        int total = request.counted() && others.equals("true") && surelyMany(words)
                ? Page.MANY
                : Keyset.total(jdbc, request, "from demand d where " + where.sql, where.params);
        boolean many = !words.isEmpty() && total >= Page.MANY;
        PageRequest page = ordered(request, many);
        boolean walking = !words.isEmpty()
                && LATEST.equals(page.sort())
                && (many || request.sort() == null || request.sort().isBlank());
        if (walking) {
            where.sql.setLength(0);
            where.sql.append(others).append(" and position(lower(:words) in lower(d.title)) > 0");
        }
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
        // Few are found: all of them by their grams, then put in order. Left to itself the database may walk along the
        // order instead and look at everything before it comes to the first that fits. Of many a short walk meets
        // enough.
        String demands = words.isEmpty() || walking
                ? "demand d join enterprise e on e.id = d.enterprise_id where " + where.sql
                : "(select d.* from demand d where " + where.sql
                        + " offset 0) d join enterprise e on e.id = d.enterprise_id";
        List<Line> found = jdbc.sql("select d.*, e.name_zh, e.name_ko from " + demands + " order by " + order.expression
                        + direction + ", d.id" + direction + Keyset.limit(page))
                .params(where.params)
                .query(JdbcDemandQueries::line)
                .list();
        return Keyset.page(found, page, line -> Keyset.cursor(order.of(line), line.id()), total);
    }

    private static void conditions(Filter filter, DemandWhere where) {
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
                case OVERDUE ->
                    where.and("d.state not in " + OVER)
                            .and("today", filter.now().on(), "(d.due < :today or d.due_at < :now)")
                            .params
                            .put("now", Timestamp.from(filter.now().at()));
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
    }

    private static void gather(String words, DemandWhere where) {
        where.and("words", words, "grams(d.title) @> grams(:words)")
                .and(
                        "pattern",
                        "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%",
                        "d.title ilike :pattern");
    }

    /** Whether the statistics alone show that there are more than anybody counts: one word that is one gram. */
    private boolean surelyMany(String words) {
        return words.codePointCount(0, words.length()) <= 2
                && grams.about(words.toLowerCase(Locale.ROOT)) >= (long) MARGIN * Page.MANY;
    }

    /** The order asked for, or that of the cursor; without either, by what is due unless too many were found. */
    private static PageRequest ordered(PageRequest request, boolean many) {
        if (request.sort() != null && !request.sort().isBlank()) {
            return request;
        }
        boolean first = request.after() == null || request.after().isBlank();
        boolean latest = first ? many : Keyset.sorted(request, LATEST);
        return latest ? new PageRequest(request.after(), request.limit(), LATEST, request.counted()) : request;
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
                row.getTimestamp("due_at") == null
                        ? null
                        : row.getTimestamp("due_at").toInstant(),
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
        DemandWhere where = DemandWhere.within(scope.forRight(DemandsRight.READ));
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
                         and d.state not in ('MERGED', 'REFUSED', 'WITHDRAWN') and (n.nearness >= 20
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
        DemandWhere where = DemandWhere.within(scope.forRight(DemandsRight.READ));
        return jdbc.sql(LINE + " where " + where.sql + " and d.other_id = :id order by d.raised_at, d.id")
                .params(where.params)
                .param("id", id.value())
                .query(JdbcDemandQueries::line)
                .list();
    }

    @Override
    public Page<CardLine> cards(Scope scope, CardFilter filter, PageRequest page) {
        DemandWhere where = cardsWithin(scope)
                .and("unit", DemandRows.text(filter.unit()), "c.unit_id = :unit")
                .and("colour", filter.colour() == null ? null : filter.colour().name(), "c.colour = :colour");
        if (filter.unansweredOnly()) {
            where.and("c.answered_on is null and c.cancelled_on is null");
        }
        if (filter.standingOnly()) {
            where.and("c.cancelled_on is null");
        }
        int total = Keyset.total(jdbc, page, "from demand_card c where " + where.sql, where.params);
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
                        + " order by c.given_on desc, c.demand_id desc, c.number desc" + Keyset.limit(page))
                .params(where.params)
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

    private static DemandWhere cardsWithin(Scope scope) {
        var within = ScopeSql.of(scope.forRight(DemandsRight.READ_INTERNAL)).whereUnit("c.unit_id");
        DemandWhere where = new DemandWhere();
        where.sql.append(within.sql());
        where.params.putAll(within.params());
        return where;
    }

    @Override
    public List<CardCount> cardCounts(Scope scope, int year) {
        DemandWhere where = cardsWithin(scope);
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
        DemandWhere where = DemandWhere.within(scope.forRight(DemandsRight.READ));
        // Of the others nothing is counted; what came of them is known without their histories.
        return jdbc.sql("""
                        select d.lead,
                            count(*) filter (where d.state in ('DISPATCHED', 'OBJECTED', 'CONTACTED', 'REPLIED', 'DEFERRED'))
                                as open,
                            count(k.on_time) filter (where d.category = :category) as resolved,
                            count(*) filter (where d.category = :category and k.on_time) as on_time,
                            count(d.grade) filter (where d.category = :category) as rated,
                            count(*) filter (where d.category = :category
                                and d.grade in ('VERY_SATISFIED', 'SATISFIED')) as satisfied
                        from demand d join demand_known k
                            on k.demand_id = d.id and k.until_day = 'infinity' and k.carded_on is null
                        where (d.category = :category
                            or d.state in ('DISPATCHED', 'OBJECTED', 'CONTACTED', 'REPLIED', 'DEFERRED'))
                            and\s""" + where.sql + " and d.lead is not null group by d.lead order by d.lead")
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
}
