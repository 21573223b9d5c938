package org.zhuqi.reviews.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.reviews.Ageing;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.reviews.Route;
import org.zhuqi.reviews.Stage;
import org.zhuqi.reviews.Turn;
import org.zhuqi.reviews.usecase.ReviewQueries;
import org.zhuqi.reviews.usecase.ReviewView;
import org.zhuqi.reviews.usecase.TimelineEntry;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;

@Repository
@RequiredArgsConstructor
class JdbcReviewQueries implements ReviewQueries {
    private static final String FROM = """
            select r.*, (select coalesce(m.to_name, case when m.move = 'HAND_OVER' then m.opinion end, m.by_name)
                         from review_move m
                         where m.review_id = r.id
                           and (m.by_user = r.held_by or m.to_user = r.held_by or m.move = 'HAND_OVER')
                         order by m.sequence desc limit 1) as held_by_name
            from review r
            where\s""";
    private static final String NO_DATE = "9999-12-31";
    /** Whoever is or was at a stage of a call; who was is in it several times. */
    private static final String CAME_TO = """
            select s.review_id from review_stay s where s.call_id = :call and s.stage_kind = :reached
            union all
            select c.id from review c where c.call_id = :call and c.stage_kind = :reached and c.came is not null""";

    private static final String OPEN = "r.state not in ('AWARDED', 'REJECTED', 'WITHDRAWN')";

    private final JdbcClient jdbc;
    private final ReviewRows rows;

    /** What the queue may be sorted by: the expression, its type and how a row writes it into a cursor. */
    private enum Order {
        DUE("coalesce(r.due, date '" + NO_DATE + "')", "date", Keyset.Kind.DAY) {
            @Override
            String of(ReviewView view) {
                return view.due() == null ? NO_DATE : view.due().date().toString();
            }
        },
        SINCE("r.since", "timestamptz", Keyset.Kind.MOMENT) {
            @Override
            String of(ReviewView view) {
                return view.since().toString();
            }
        },
        TITLE("r.title", "text", Keyset.Kind.TEXT) {
            @Override
            String of(ReviewView view) {
                return view.title().zh();
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

        abstract String of(ReviewView view);

        static Order named(@Nullable String sort) {
            String name = sort == null ? "" : sort.replaceFirst("^-", "");
            return switch (name) {
                case "", "due" -> DUE;
                case "since" -> SINCE;
                case "title" -> TITLE;
                default ->
                    throw SharedError.INVALID_INPUT.refused(
                            List.of(FieldProblem.of("sort", "shared.sort-unknown", name)));
            };
        }
    }

    @Override
    public Page<ReviewView> queue(Scope scope, Filter filter, PageRequest page) {
        var within = ScopeSql.of(scope.forRight(ReviewsRight.WORK)).where("r.unit_id", "r.enterprise_id");
        StringBuilder where = new StringBuilder(within.sql());
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        conditions(filter, where, params);
        if (filter.call() != null && filter.way().reached() != null && fewCame(params)) {
            // A walk in the queue's order would look at the whole call to find that hardly any is one of them.
            where.append(" and r.id in (").append(CAME_TO).append(")");
        }
        int total = Keyset.total(jdbc, page, "from review r where " + where, params);
        Order order = Order.named(page.sort());
        boolean down = page.sort() != null && page.sort().startsWith("-");
        List<@Nullable String> after = Keyset.values(page, order.kind, Keyset.Kind.ID);
        if (after != null) {
            where.append(" and (%s, r.id) %s (cast(:afterKey as %s), cast(:afterId as uuid))"
                    .formatted(order.expression, down ? "<" : ">", order.type));
            params.put("afterKey", after.get(0));
            params.put("afterId", after.get(1));
        }
        String direction = down ? " desc" : "";
        List<ReviewView> found = jdbc.sql(FROM + where + " order by " + order.expression + direction + ", r.id"
                        + direction + "" + Keyset.limit(page))
                .params(params)
                .query(this::view)
                .list();
        return Keyset.page(found, page, view -> Keyset.cursor(order.of(view), view.id()), total);
    }

    private boolean fewCame(Map<String, @Nullable Object> params) {
        return jdbc.sql("select count(*) from (" + CAME_TO + " limit " + Page.MANY + ") as first_ones")
                        .params(params)
                        .query(Integer.class)
                        .single()
                < Page.MANY;
    }

    private static void conditions(Filter filter, StringBuilder where, Map<String, @Nullable Object> params) {
        if (filter.openOnly()) {
            where.append(" and ").append(OPEN);
        }
        add(where, params, "stage", filter.stage(), "r.stage_id = :stage");
        add(where, params, "unit", filter.unit() == null ? null : filter.unit().value(), "r.unit_id = :unit");
        add(where, params, "turn", filter.turn() == null ? null : filter.turn().name(), "r.turn = :turn");
        add(
                where,
                params,
                "state",
                filter.state() == null ? null : filter.state().name(),
                "r.state = :state");
        add(
                where,
                params,
                "heldBy",
                filter.heldBy() == null ? null : filter.heldBy().value(),
                "r.held_by = :heldBy");
        add(
                where,
                params,
                "freeFor",
                filter.freeFor() == null ? null : filter.freeFor().value(),
                "(r.held_by is null or r.held_by = :freeFor)");
        add(where, params, "dueBy", filter.dueBy(), "r.due <= :dueBy");
        add(where, params, "call", filter.call(), "r.call_id = :call");
        way(filter, where, params);
        String words = filter.words();
        if (words != null && !words.isBlank()) {
            where.append(" and grams(r.title) @> grams(:words) and r.title ilike :pattern");
            params.put("words", words.strip());
            params.put(
                    "pattern",
                    "%"
                            + words.strip()
                                    .replace("\\", "\\\\")
                                    .replace("%", "\\%")
                                    .replace("_", "\\_") + "%");
        }
    }

    private static void way(Filter filter, StringBuilder where, Map<String, @Nullable Object> params) {
        Way way = filter.way();
        add(
                where,
                params,
                "at",
                way.at() == null ? null : way.at().name(),
                "r.stage_kind = :at" + (filter.state() == null ? " and r.came is not null" : ""));
        add(
                where,
                params,
                "reached",
                way.reached() == null ? null : way.reached().name(),
                "r.been @> array[:reached]::text[]");
        if (way.somewhere() || way.free()) {
            where.append(way.free() ? " and r.came is not null and r.held_by is null" : " and r.came is not null");
        }
        Ageing.Marks marks = way.marks();
        if (marks != null) {
            where.append(" and r.came is not null and ").append(BoardSql.AGEING).append(" in (:ageing)");
            params.put("ageing", way.ageing().stream().map(Enum::name).toList());
            params.putAll(BoardSql.params(marks));
        }
        String size = way.size();
        if (size != null) {
            where.append(" and exists (select 1 from enterprise e where e.id = r.enterprise_id and ")
                    .append(size.equals(Way.UNKNOWN) ? "e.size_class is null)" : "e.size_class = :size)");
            params.put("size", size);
        }
        Instant unpaidSince = way.unpaidSince();
        if (unpaidSince != null) {
            where.append(" and ").append(BoardSql.UNPAID_SINCE);
            params.put("unpaidSince", Timestamp.from(unpaidSince));
        }
    }

    private static void add(
            StringBuilder where,
            Map<String, @Nullable Object> params,
            String name,
            @Nullable Object value,
            String sql) {
        if (value != null) {
            where.append(" and ").append(sql);
            params.put(name, value);
        }
    }

    @Override
    public List<StageOption> stages(Scope scope) {
        return stageCounts(scope).stream()
                .map(stage -> new StageOption(stage.id(), stage.label()))
                .toList();
    }

    @Override
    public List<CallOption> calls(Scope scope) {
        var within = ScopeSql.of(scope.forRight(ReviewsRight.WORK)).where("r.unit_id", "r.enterprise_id");
        return jdbc.sql("""
                        with recursive steps(value) as (
                            (select r.call_id from review r where r.call_id is not null and %1$s order by r.call_id limit 1)
                            union all
                            select (select r.call_id from review r where r.call_id > s.value and %1$s order by r.call_id limit 1)
                            from steps s where s.value is not null)
                        select s.value, latest.call_title ->> 'zh' as zh, latest.call_title ->> 'ko' as ko,
                            latest.call_title ->> 'en' as en
                        from steps s cross join lateral (select r.call_title from review r
                            where r.call_id = s.value and %1$s and %2$s limit 1) as latest
                        order by zh, s.value""".formatted(OPEN, within.sql()))
                .params(within.params())
                .query((row, number) -> new CallOption(
                        row.getObject("value", UUID.class),
                        new LocalText(row.getString("zh"), row.getString("ko"), row.getString("en"))))
                .list();
    }

    @Override
    public Counts counts(Scope scope, LocalDate today) {
        var within = ScopeSql.of(scope.forRight(ReviewsRight.WORK)).where("r.unit_id", "r.enterprise_id");
        List<UnitCount> units = jdbc.sql(steps("unit_id") + """
                        select s.value, (select count(*) from (select 1 from review r where r.unit_id = s.value and %s and %s
                            limit %d) as first_ones) as matters
                        from steps s where s.value is not null order by s.value""".formatted(OPEN, within.sql(), Page.MANY))
                .params(within.params())
                .query((row, number) ->
                        new UnitCount(new ReportingUnitId(row.getString("value")), row.getInt("matters")))
                .list();
        int overdue = jdbc.sql("select count(*) from (select 1 from review r where coalesce(r.due, date '" + NO_DATE
                        + "') < :today and " + OPEN + " and " + within.sql() + " limit " + Page.MANY
                        + ") as first_ones")
                .params(within.params())
                .param("today", today)
                .query(Integer.class)
                .single();
        return new Counts(
                stageCounts(scope),
                units.stream().filter(unit -> unit.matters() > 0).toList(),
                overdue);
    }

    private List<StageCount> stageCounts(Scope scope) {
        var within = ScopeSql.of(scope.forRight(ReviewsRight.WORK)).where("r.unit_id", "r.enterprise_id");
        return jdbc.sql(steps("stage_id") + """
                        select s.value, latest.stage, latest.route, (select count(*) from (select 1 from review r
                            where r.stage_id = s.value and %1$s and %2$s limit %3$d) as first_ones) as matters
                        from steps s cross join lateral (select r.stage, r.route from review r
                            where r.stage_id = s.value and %1$s and %2$s limit 1) as latest
                        order by s.value""".formatted(OPEN, within.sql(), Page.MANY))
                .params(within.params())
                .query((row, number) -> new StageCount(
                        row.getString("value"),
                        rows.route(row).stage(row.getInt("stage")).label(),
                        row.getInt("matters")))
                .list();
    }

    /** The different values of a column among what is open, stepping along its index from one to the next. */
    private static String steps(String column) {
        return """
                with recursive steps(value) as (
                    (select min(r.%1$s) from review r where %2$s)
                    union all
                    select (select min(r.%1$s) from review r where r.%1$s > s.value and %2$s)
                    from steps s where s.value is not null)
                """.formatted(column, OPEN);
    }

    @Override
    public Optional<ReviewView> find(Scope scope, ReviewId id) {
        var within = readable(scope);
        return jdbc.sql(FROM + within.sql() + " and r.id = :id")
                .params(within.params())
                .param("id", id.value())
                .query(this::view)
                .optional();
    }

    @Override
    public Optional<ReviewView> findBySubject(Scope scope, String subjectKind, UUID subjectId) {
        var within = readable(scope);
        return jdbc.sql(FROM + within.sql() + " and r.subject_kind = :kind and r.subject_id = :subject")
                .params(within.params())
                .param("kind", subjectKind)
                .param("subject", subjectId)
                .query(this::view)
                .optional();
    }

    @Override
    public List<TimelineEntry> timeline(Scope scope, String subjectKind, UUID subjectId) {
        var within = readable(scope);
        return jdbc.sql("""
                select m.*, r.route from review_move m join review r on r.id = m.review_id
                where r.subject_kind = :kind and r.subject_id = :subject and\s""" + within.sql() + " order by m.sequence")
                .params(within.params())
                .param("kind", subjectKind)
                .param("subject", subjectId)
                .query((row, number) ->
                        new TimelineEntry(rows.move(row, number), label(rows.route(row), row.getString("stage_id"))))
                .list();
    }

    private static ScopeSql.Condition readable(Scope scope) {
        return ScopeSql.of(scope.forRight(ReviewsRight.READ)).where("r.unit_id", "r.enterprise_id");
    }

    private static LocalText label(Route route, String stage) {
        return route.stages().stream()
                .filter(s -> s.id().equals(stage))
                .map(Stage::label)
                .findFirst()
                .orElseGet(() -> LocalText.ofZh(stage));
    }

    private ReviewView view(ResultSet row, int number) throws SQLException {
        Review review = rows.review(row, number);
        Set<Move> possible = EnumSet.noneOf(Move.class);
        for (Move move : Move.values()) {
            if (review.allows(move)) {
                possible.add(move);
            }
        }
        return new ReviewView(
                review.id(),
                review.subject().kind(),
                review.subject().id(),
                review.subject().titles(),
                review.subject().unit(),
                review.subject().enterprise(),
                review.state(),
                review.currentStage().id(),
                review.currentStage().label(),
                review.stage() + 1,
                review.route().stages().size(),
                review.currentStage().who(),
                review.currentStage().decides(),
                review.currentStage().maxReturns(),
                review.round(),
                review.turn() == Turn.NOBODY ? Turn.NOBODY : review.waiting().on(),
                review.waiting().since(),
                review.waiting().due(),
                review.heldBy(),
                review.heldBy() == null ? null : row.getString("held_by_name"),
                review.route().before(review.stage()).stream()
                        .map(stage -> new StageOption(stage.id(), stage.label()))
                        .toList(),
                review.currentStage().late(),
                review.currentStage().opinionFor().contains(Move.RECOMMEND),
                possible,
                review.contentHash());
    }
}
