package org.zhuqi.campaigns.demands.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.DemandsRight;
import org.zhuqi.campaigns.demands.usecase.DemandFigureQueries;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Keyset;

/** Figures from the totals where these hold the answer, otherwise from what was known of each demand on the day. */
@Repository
@RequiredArgsConstructor
class JdbcDemandFigureQueries implements DemandFigureQueries {
    private static final String COLUMNS =
            "raised, merged, accepted, closed, closed_of_accepted, not_due, on_time, rated,"
                    + " satisfied, days_taken, cards";

    /**
     * The rows whose sum is what was known at the end of a day of a time: whole months, the days of the first month where
     * it is not whole, those of the last one, and what is not in the totals yet.
     */
    private static final String SUMMED = """
            with summed as (
                select key, campaign_id, %1$s from demand_total
                where unit_id = :within and dimension = :dimension and grain = 'M' and known_on < :days
                    and on_day >= :months
                union all
                select key, campaign_id, %1$s from demand_total
                where unit_id = :within and dimension = :dimension and grain = 'D' and known_on between :days and :asOf
                    and on_day >= :months
                union all
                select key, campaign_id, %1$s from demand_total
                where unit_id = :within and dimension = :dimension and grain = 'D' and known_on <= :asOf
                    and on_day >= :since and on_day < :months
                union all
                select case cast(:dimension as text) when 'unit' then f.unit_id when 'handler' then f.lead when 'category' then f.category
                    else '' end, f.campaign_id, f.raised, f.merged, f.accepted, f.closed, f.closed_of_accepted, f.not_due,
                    f.on_time, f.rated, f.satisfied, f.days_taken, f.cards
                from demand_known k, lateral demand_differences(k) f
                where k.stale and :within in ('', k.unit_id, 'lead ' || k.lead) and f.known_on <= :asOf and f.on_day >= :since)
            """.formatted(COLUMNS);

    private static final String NOT_DUE =
            "k.accepted_on is not null and not k.closed and (k.closing_due is null or k.closing_due >= :asOf)";

    /** Into how many times a sample of titles is spread. */
    private static final int SLICES = 100;

    /** Before every day that is asked for. */
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    private final JdbcClient jdbc;
    private final WordsOfMonths wordsOfMonths;

    @Override
    public Map<String, Long> raisedByCategory(Scope scope, Instant until) {
        scope.forRight(DemandsRight.STATISTICS);
        Map<String, Long> counts = new LinkedHashMap<>();
        LocalDate asOf = until.atZone(DemandRows.ZONE).toLocalDate();
        jdbc.sql(SUMMED + "select key, sum(raised - merged) as raised from summed group by key"
                        + " having sum(raised - merged) > 0 order by key")
                .params(new Summed("", "category", null, null).params(null, asOf))
                .query(row -> {
                    counts.put(row.getString("key"), row.getLong("raised"));
                });
        return counts;
    }

    /**
     * The totals that answer a question.
     *
     * @param within the responsible unit of the demands, or {@link #LEAD} and the unit that leads; empty for all
     * @param dimension what they are told apart by, empty for one sum
     * @param key the one value of the dimension that is asked for, null for all
     */
    private record Summed(
            String within,
            String dimension,
            @Nullable String key,
            @Nullable UUID campaign) {
        private static final String LEAD = "lead ";

        /**
         * Empty where no totals are kept: for words, for lead and category of one unit at once, and for who reaches demands
         * of other units by their lead. A unit sees all its own.
         */
        static Optional<Summed> of(Scope scope, Asked asked, @Nullable Dimension by) {
            ReportingUnitId unit = asked.unit();
            boolean all = scope.everything() || (unit != null && scope.units().contains(unit));
            Map<Dimension, String> keys = new EnumMap<>(Dimension.class);
            if (asked.handler() != null) {
                keys.put(Dimension.HANDLER, asked.handler().value());
            }
            if (asked.category() != null) {
                keys.put(Dimension.CATEGORY, asked.category());
            }
            String lead = keys.get(Dimension.HANDLER);
            if (lead != null
                    && unit == null
                    && by != Dimension.UNIT
                    && by != Dimension.HANDLER
                    && (by != null || asked.category() != null)) {
                return scope.everything() && asked.word() == null
                        ? Optional.of(new Summed(LEAD + lead, "category", asked.category(), campaign(asked)))
                        : Optional.empty();
            }
            Dimension told = by == null ? keys.keySet().stream().findFirst().orElse(null) : by;
            boolean other = keys.keySet().stream().anyMatch(named -> named != told);
            if (!all || other || asked.word() != null || (unit != null && told == Dimension.UNIT)) {
                return Optional.empty();
            }
            return Optional.of(new Summed(
                    unit == null ? "" : unit.value(),
                    told == null ? "" : told.name().toLowerCase(Locale.ROOT),
                    told == null ? null : keys.get(told),
                    campaign(asked)));
        }

        private static @Nullable UUID campaign(Asked asked) {
            return asked.campaign() == null ? null : asked.campaign().value();
        }

        String where() {
            return " where key is not null" + (key == null ? "" : " and key = :key")
                    + (campaign == null ? "" : " and campaign_id = :campaign");
        }

        Map<String, @Nullable Object> params(@Nullable LocalDate since, LocalDate asOf) {
            LocalDate month = asOf.withDayOfMonth(1);
            LocalDate next = month.plusMonths(1);
            Map<String, @Nullable Object> params = new HashMap<>();
            params.put("within", within);
            params.put("dimension", dimension);
            params.put("key", key);
            params.put("campaign", campaign);
            params.put("asOf", asOf);
            params.put("days", asOf.plusDays(1).equals(next) ? next : month);
            params.put("since", since == null ? EVER : since);
            params.put(
                    "months",
                    since == null ? EVER : since.plusMonths(1).minusDays(1).withDayOfMonth(1));
            return params;
        }
    }

    private static final String SUMS = "coalesce(sum(raised), 0) as raised, coalesce(sum(accepted), 0) as accepted,"
            + " coalesce(sum(closed), 0) as closed, coalesce(sum(closed_of_accepted), 0) as closed_of_accepted,"
            + " coalesce(sum(not_due), 0) as not_due, coalesce(sum(on_time), 0) as on_time,"
            + " coalesce(sum(rated), 0) as rated, coalesce(sum(satisfied), 0) as satisfied,"
            + " coalesce(sum(days_taken), 0) as days_taken, coalesce(sum(cards), 0) as cards";

    /** What is asked of the demands themselves: lines {@code k} that held at the end of the day, with a day in the time. */
    private static DemandWhere known(Scope scope, Asked asked) {
        return held(scope, asked).and("k.last_on <= :asOf").and("since", asked.since(), "k.last_on >= :since");
    }

    private static DemandWhere held(Scope scope, Asked asked) {
        DemandWhere where = DemandWhere.within(scope.forRight(DemandsRight.READ))
                .and("k.from_day <= :asOf and k.until_day > :asOf")
                .and("unit", DemandRows.text(asked.unit()), "k.unit_id = :unit")
                .and("handler", DemandRows.text(asked.handler()), "k.lead = :handler")
                .and("category", asked.category(), "k.category = :category")
                .and("campaign", Summed.campaign(asked), "k.campaign_id = :campaign")
                .and("word", asked.word(), "position(:word in d.title) > 0");
        where.params.put("asOf", asked.asOf());
        return where;
    }

    /** The lines, with their demands where the conditions speak of these. */
    private static String from(Scope scope, Asked asked) {
        boolean ofDemand = asked.word() != null || !scope.everything();
        return " from demand_known k" + (ofDemand ? " join demand d on d.id = k.demand_id" : "");
    }

    private static String on(Asked asked, String day) {
        return asked.since() == null ? day + " is not null" : day + " >= :since";
    }

    private static String counts(Asked asked) {
        String accepted = on(asked, "k.accepted_on");
        String closed = "k.closed and " + on(asked, "k.resolved_on");
        String rated = on(asked, "k.rated_on");
        return "count(*) filter (where " + on(asked, "k.raised_on") + ") as raised,"
                + " count(*) filter (where " + accepted + ") as accepted,"
                + " count(*) filter (where " + closed + ") as closed,"
                + " count(*) filter (where " + accepted + " and k.closed) as closed_of_accepted,"
                + " count(*) filter (where " + accepted + " and " + NOT_DUE + ") as not_due,"
                + " count(*) filter (where " + closed + " and k.on_time) as on_time,"
                + " count(*) filter (where " + rated + ") as rated,"
                + " count(*) filter (where " + rated + " and k.satisfied) as satisfied,"
                + " coalesce(sum(k.days_taken) filter (where " + closed + "), 0) as days_taken,"
                + " count(*) filter (where " + on(asked, "k.carded_on") + ") as cards";
    }

    private static Totals totals(ResultSet row, int number) throws SQLException {
        return new Totals(
                row.getLong("raised"),
                row.getLong("accepted"),
                row.getLong("closed"),
                row.getLong("closed_of_accepted"),
                row.getLong("not_due"),
                row.getLong("on_time"),
                row.getLong("rated"),
                row.getLong("satisfied"),
                row.getLong("days_taken"),
                row.getLong("cards"));
    }

    @Override
    public Totals totals(Scope scope, Asked asked) {
        Optional<Summed> summed = Summed.of(scope.forRight(DemandsRight.READ), asked, null);
        if (summed.isPresent()) {
            return totals(summed.get(), asked);
        }
        DemandWhere where = known(scope, asked);
        return jdbc.sql("select " + counts(asked) + from(scope, asked) + " where " + where.sql)
                .params(where.params)
                .query(JdbcDemandFigureQueries::totals)
                .single();
    }

    private Totals totals(Summed summed, Asked asked) {
        return jdbc.sql(SUMMED + "select " + SUMS + " from summed" + summed.where())
                .params(summed.params(asked.since(), asked.asOf()))
                .query(JdbcDemandFigureQueries::totals)
                .single();
    }

    /** How many demands stand behind a figure, of one that counts each once. */
    private static long behind(Figure figure, Totals totals) {
        return switch (figure) {
            case RAISED -> totals.raised();
            case ACCEPTED -> totals.accepted();
            case CLOSING_RATE -> totals.accepted() - totals.notDue();
            case CLOSED, ON_TIME_RATE, MEAN_DAYS -> totals.closed();
            case RATED, SATISFACTION -> totals.rated();
            case CARDS -> throw new IllegalArgumentException("a demand may have several cards");
        };
    }

    @Override
    public Map<String, Totals> totalsBy(Scope scope, Asked asked, Dimension dimension) {
        Optional<Summed> summed = Summed.of(scope.forRight(DemandsRight.READ), asked, dimension);
        if (summed.isPresent()) {
            return byKey(
                    SUMMED + "select key, " + SUMS + " from summed"
                            + summed.get().where() + " group by key",
                    summed.get().params(asked.since(), asked.asOf()));
        }
        if (dimension == Dimension.UNIT && asked.unit() != null) {
            return Map.of(asked.unit().value(), totals(scope, asked));
        }
        String key = switch (dimension) {
            case UNIT -> "k.unit_id";
            case HANDLER -> "k.lead";
            case CATEGORY -> "k.category";
        };
        DemandWhere where = known(scope, asked);
        return byKey(
                "select " + key + " as key, " + counts(asked) + from(scope, asked) + " where " + where.sql + " and "
                        + key + " is not null group by " + key,
                where.params);
    }

    private Map<String, Totals> byKey(String sql, Map<String, @Nullable Object> params) {
        Map<String, Totals> totals = new HashMap<>();
        jdbc.sql(sql).params(params).query(row -> {
            Totals own = totals(row, 0);
            if (!own.equals(Totals.NONE)) {
                totals.put(row.getString("key"), own);
            }
        });
        return totals;
    }

    /** Counted among the titles alone: what else is known of a demand does not change whether it was raised. */
    @Override
    public Map<String, Long> raisedByWord(Scope scope, Asked asked, Collection<String> words) {
        LocalDate since = asked.since();
        boolean everything = scope.forRight(DemandsRight.READ).everything()
                && asked.unit() == null
                && asked.campaign() == null
                && asked.word() == null
                && !asItWas(asked);
        List<LocalDate> months = everything && since != null ? wordsOfMonths.within(since, asked.asOf()) : List.of();
        if (months.isEmpty() || since == null) {
            return countedByWord(scope, asked, words);
        }
        Map<String, Long> raised = new HashMap<>(wordsOfMonths.raised(words, months));
        LocalDate before = months.getFirst().minusDays(1);
        LocalDate after = months.getLast().plusMonths(1);
        for (Asked edge : List.of(between(asked, since, before), between(asked, after, asked.asOf()))) {
            if (!edge.asOf().isBefore(edge.since())) {
                countedByWord(scope, edge, words).forEach((word, more) -> raised.merge(word, more, Long::sum));
            }
        }
        return raised;
    }

    private static Asked between(Asked asked, LocalDate first, LocalDate last) {
        return new Asked(
                last.plusDays(1).atStartOfDay(DemandRows.ZONE).toInstant(),
                last,
                first,
                asked.unit(),
                asked.handler(),
                asked.category(),
                asked.campaign(),
                asked.word());
    }

    private Map<String, Long> countedByWord(Scope scope, Asked asked, Collection<String> words) {
        DemandWhere where = raised(scope, asked);
        where.params.put("words", words.toArray(String[]::new));
        Map<String, Long> raised = new HashMap<>();
        jdbc.sql("select w.word, count(*) as raised from unnest(cast(:words as text[])) as w (word)"
                        + " join " + titled(asked) + " on position(w.word in d.title) > 0 where " + where.sql
                        + " group by w.word")
                .params(where.params)
                .query(row -> {
                    raised.put(row.getString("word"), row.getLong("raised"));
                });
        return raised;
    }

    @Override
    public Page<Counted> counted(Scope scope, Asked asked, Figure figure, PageRequest page) {
        // The figure's own day is enough: with more conditions on days the database would not expect to find many, and
        // read all of them instead of the first along the index.
        DemandWhere where = held(scope, asked).and("since", asked.since(), day(figure) + " >= :since");
        boolean cards = figure == Figure.CARDS;
        String behind = "(select k.demand_id as id, " + (cards ? "count(*)" : number(figure)) + " as number, "
                + (cards ? "min(k.carded_on)" : day(figure)) + " as on_day" + from(scope, asked) + " where " + where.sql
                + " and " + among(figure) + (cards ? " group by k.demand_id" : "") + ") as behind";
        Optional<Summed> summed = cards ? Optional.empty() : Summed.of(scope.forRight(DemandsRight.READ), asked, null);
        int total = page.counted() && summed.isPresent()
                ? (int) Math.min(Page.MANY, behind(figure, totals(summed.get(), asked)))
                : Keyset.total(jdbc, page, "from " + behind, where.params);
        String from = "";
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.YES_NO, Keyset.Kind.DAY, Keyset.Kind.ID);
        if (after != null) {
            from = " where (number = 0, on_day, id)"
                    + " > (cast(:afterMiss as boolean), cast(:afterDay as date), cast(:afterId as uuid))";
            where.params.put("afterMiss", after.get(0));
            where.params.put("afterDay", after.get(1));
            where.params.put("afterId", after.get(2));
        }
        // Titles are looked up for what is shown only.
        List<Counted> found = jdbc.sql("select b.*, d.title, d.unit_id from (select * from " + behind + from
                        + " order by number = 0, on_day, id" + Keyset.limit(page)
                        + ") b join demand d on d.id = b.id order by b.number = 0, b.on_day, b.id")
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
        DemandWhere where = raised(scope, asked);
        List<String> all = titles(asked, where, most + 1);
        return all.size() <= most ? all : spread(asked, where, most);
    }

    private List<String> titles(Asked asked, DemandWhere where, int most) {
        return jdbc.sql("select d.title from " + titled(asked) + " where " + where.sql
                        + " order by d.raised_at, d.id limit " + most)
                .params(where.params)
                .query(String.class)
                .list();
    }

    /** The first ones of many short times: bounded however many there are. */
    private List<String> spread(Asked asked, DemandWhere where, int most) {
        int slices = Math.min(most, SLICES);
        return jdbc.sql("""
                        with whole as (
                            select coalesce(cast(:begin as timestamptz), (select min(raised_at) from demand)) as first),
                        slice as (
                            select first + (cast(:until as timestamptz) - first) / %1$d * s as since,
                                first + (cast(:until as timestamptz) - first) / %1$d * (s + 1) as till
                            from whole, generate_series(0, %1$d - 1) s)
                        select t.title from slice, lateral (
                            select d.title, d.raised_at, d.id from %2$s where %3$s
                                and d.raised_at >= slice.since and d.raised_at < slice.till
                            order by d.raised_at, d.id limit %4$d) t
                        order by t.raised_at, t.id""".formatted(slices, titled(asked), where.sql, most / slices))
                .params(where.params)
                .query(String.class)
                .list();
    }

    /** Whether more is asked for than a demand's title, day and unit tell. */
    private static boolean asItWas(Asked asked) {
        return asked.handler() != null || asked.category() != null;
    }

    private static String titled(Asked asked) {
        return "demand d" + (asItWas(asked) ? " join demand_known k on k.demand_id = d.id" : "");
    }

    /** The demands that {@link Figure#RAISED} counts. */
    private static DemandWhere raised(Scope scope, Asked asked) {
        DemandWhere where = DemandWhere.within(scope.forRight(DemandsRight.READ));
        if (asItWas(asked)) {
            where = known(scope, asked).and("k.raised_on is not null");
        } else {
            where.and("unit", DemandRows.text(asked.unit()), "d.unit_id = :unit")
                    .and(
                            "campaign",
                            asked.campaign() == null ? null : asked.campaign().value(),
                            "d.campaign_id = :campaign")
                    .and("word", asked.word(), "position(:word in d.title) > 0");
        }
        where.and("d.raised_at < :until");
        where.params.put("until", Timestamp.from(asked.until()));
        where.params.put("begin", null);
        if (asked.since() != null) {
            where.and("d.raised_at >= :begin");
            where.params.put(
                    "begin",
                    Timestamp.from(asked.since().atStartOfDay(DemandRows.ZONE).toInstant()));
        }
        return where;
    }

    private static String number(Figure figure) {
        return switch (figure) {
            case RAISED, ACCEPTED, CLOSED, RATED, CARDS -> "1";
            case CLOSING_RATE -> "k.closed::int";
            case ON_TIME_RATE -> "k.on_time::int";
            case SATISFACTION -> "k.satisfied::int";
            case MEAN_DAYS -> "k.days_taken";
        };
    }

    private static String among(Figure figure) {
        String day = day(figure) + " <= :asOf";
        return switch (figure) {
            case RAISED, ACCEPTED, RATED, SATISFACTION, CARDS -> day;
            case CLOSED, ON_TIME_RATE, MEAN_DAYS -> day + " and k.closed";
            case CLOSING_RATE -> day + " and not (" + NOT_DUE + ")";
        };
    }

    private static String day(Figure figure) {
        return switch (figure) {
            case RAISED -> "k.raised_on";
            case ACCEPTED, CLOSING_RATE -> "k.accepted_on";
            case CLOSED, ON_TIME_RATE, MEAN_DAYS -> "k.resolved_on";
            case RATED, SATISFACTION -> "k.rated_on";
            case CARDS -> "k.carded_on";
        };
    }
}
