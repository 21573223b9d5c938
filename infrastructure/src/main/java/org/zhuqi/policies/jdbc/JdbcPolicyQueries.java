package org.zhuqi.policies.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.policies.Force;
import org.zhuqi.policies.ItemKind;
import org.zhuqi.policies.ItemMode;
import org.zhuqi.policies.PoliciesRight;
import org.zhuqi.policies.Policy;
import org.zhuqi.policies.PolicyId;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.policies.PolicyLevel;
import org.zhuqi.policies.PolicyStatus;
import org.zhuqi.policies.usecase.PolicyQueries;
import org.zhuqi.rules.RuleCodec;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Columns;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;

@Repository
@RequiredArgsConstructor
class JdbcPolicyQueries implements PolicyQueries {
    private static final String PUBLISHED = "p.status <> 'DRAFT'";
    private static final String REPEALED_EARLIER =
            "(p.repealed_from <= :day and (p.until_day is null or p.until_day >= p.repealed_from - 1))";
    private static final String ENDED = "(p.until_day < :day)";
    private static final String IN_FORCE = "p.from_day <= :day and (p.until_day is null or p.until_day >= :day)"
            + " and (p.repealed_from is null or p.repealed_from > :day)";
    private static final String LINE = """
            select p.*, (select count(*) from policy_item i where i.policy_id = p.id and i.removed_at is null) as items
            """;

    private final JdbcClient jdbc;
    private final RuleCodec ruleCodec;
    private final CommonGrams common;
    private final Clock clock;

    /** How a list is ordered; the cursor holds the same columns. */
    private enum Order {
        LATEST_DOCUMENT("p.issued", "date", Keyset.Kind.DAY),
        LAST_TOUCHED("p.changed_at", "timestamptz", Keyset.Kind.MOMENT);

        private final String column;
        private final String type;
        private final Keyset.Kind kind;

        Order(String column, String type, Keyset.Kind kind) {
            this.column = column;
            this.type = type;
            this.kind = kind;
        }
    }

    private record Row(Line line, Instant touched) {}

    @Override
    public Page<Line> published(Scope scope, Filter filter, PageRequest page) {
        if (!scope.forRight(PoliciesRight.OPEN).everything()) {
            return new Page<>(List.of(), null, 0);
        }
        return page(PUBLISHED, Map.of(), filter, Order.LATEST_DOCUMENT, page);
    }

    @Override
    public Page<Line> list(Scope scope, Filter filter, PageRequest page) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(PoliciesRight.READ_INTERNAL)).whereUnit("p.keeper");
        return page("(" + PUBLISHED + " or " + within.sql() + ")", within.params(), filter, Order.LAST_TOUCHED, page);
    }

    private Page<Line> page(
            String within, Map<String, Object> scopeParams, Filter filter, Order order, PageRequest page) {
        Map<String, @Nullable Object> params = new HashMap<>(scopeParams);
        params.put("day", filter.day());
        PolicySearch search = PolicySearch.of(filter.text());
        List<String> conditions = conditions(filter, params);
        conditions.addFirst(within);
        String found = "";
        String from = " from policy p ";
        if (search.gathered(common)) {
            // Apart, so that the index is asked: on a walk along the order the letters of every text would be made
            // anew.
            found = "with found as materialized (select p.id from policy p where " + search.condition(common, params)
                    + ") ";
            from = " from found f join policy p on p.id = f.id ";
        } else if (!search.isEmpty()) {
            conditions.add(search.condition(common, params));
        }
        String where = from + "where " + String.join(" and ", conditions);
        int total = total(found, page, where, params);
        List<@Nullable String> after = Keyset.values(page, order.kind, Keyset.Kind.ID);
        if (after != null) {
            where += " and (%s, p.id) < (:after::%s, :afterId::uuid)".formatted(order.column, order.type);
            params.put("after", after.getFirst());
            params.put("afterId", after.getLast());
        }
        List<Row> rows = jdbc.sql(
                        found + LINE + where + " order by " + order.column + " desc, p.id desc" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> new Row(line(row, filter.day()), Columns.moment(row, "changed_at")))
                .list();
        Page<Row> shown = Keyset.page(
                rows,
                page,
                row -> order == Order.LATEST_DOCUMENT
                        ? Keyset.cursor(row.line().issued(), row.line().id())
                        : Keyset.cursor(Columns.at(row.touched()), row.line().id()),
                total);
        Map<PolicyId, List<Hit>> hits = hits(search, shown.items());
        return shown.map(
                row -> withHits(row.line(), hits.getOrDefault(row.line().id(), List.of())));
    }

    private int total(String found, PageRequest page, String from, Map<String, ? extends @Nullable Object> params) {
        if (found.isEmpty() || !page.counted()) {
            return Keyset.total(jdbc, page, from, params);
        }
        return jdbc.sql(found + "select count(*) from (select 1 " + from + " limit " + Page.MANY + ") as first_ones")
                .params(params)
                .query(Integer.class)
                .single();
    }

    private static List<String> conditions(Filter filter, Map<String, @Nullable Object> params) {
        List<String> conditions = new ArrayList<>();
        PolicyLevel level = filter.level();
        PolicyStatus status = filter.status();
        ReportingUnitId keeper = filter.keeper();
        IndustryCode division = filter.division();
        ItemKind kind = filter.kind();
        ItemMode mode = filter.mode();
        if (level != null) {
            conditions.add("p.level = :level");
            params.put("level", level.name());
        }
        if (status != null) {
            conditions.add("p.status = :status");
            params.put("status", status.name());
        }
        if (keeper != null) {
            conditions.add("p.keeper = :keeper");
            params.put("keeper", keeper.value());
        }
        if (division != null) {
            conditions.add("(p.divisions = '{}' or p.divisions @> array[:division]::text[])");
            params.put("division", division.value());
        }
        if (kind != null || mode != null) {
            conditions.add("exists (select 1 from policy_item i where i.policy_id = p.id and i.removed_at is null"
                    + (kind == null ? "" : " and i.kind = :kind") + (mode == null ? "" : " and i.mode = :mode") + ")");
            params.put("kind", kind == null ? null : kind.name());
            params.put("mode", mode == null ? null : mode.name());
        }
        if (filter.force() != null) {
            conditions.add(PUBLISHED + " and " + standing(filter.force()));
        }
        return conditions;
    }

    /** What {@link Policy#force} says, for the database. */
    private static String standing(Force force) {
        return switch (force) {
            case IN_FORCE -> IN_FORCE;
            case REPEALED -> REPEALED_EARLIER;
            case EXPIRED -> ENDED + " and " + REPEALED_EARLIER + " is not true";
            case NOT_YET -> "p.from_day > :day and " + ENDED + " is not true and " + REPEALED_EARLIER + " is not true";
        };
    }

    private Map<PolicyId, List<Hit>> hits(PolicySearch search, List<Row> rows) {
        if (search.isEmpty() || rows.isEmpty()) {
            return Map.of();
        }
        record Found(PolicyId policy, Hit hit) {}
        return jdbc
                .sql("""
                        select i.policy_id, i.id, i.name_zh, i.name_ko, i.name_en, i.kind from policy_item i
                        where i.policy_id in (:policies) and i.removed_at is null
                          and i.search_name like any (:patterns)
                        order by i.policy_id, i.place
                        """)
                .param(
                        "policies",
                        rows.stream().map(row -> row.line().id().value()).toList())
                .param("patterns", search.patterns())
                .query((row, number) -> new Found(
                        new PolicyId(row.getObject("policy_id", UUID.class)),
                        new Hit(
                                new PolicyItemId(row.getObject("id", UUID.class)),
                                Columns.text(row, "name"),
                                ItemKind.valueOf(row.getString("kind")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Found::policy, Collectors.mapping(Found::hit, Collectors.toList())));
    }

    private static Line withHits(Line line, List<Hit> hits) {
        return new Line(
                line.id(),
                line.title(),
                line.number(),
                line.issuers(),
                line.level(),
                line.issued(),
                line.from(),
                line.until(),
                line.status(),
                line.force(),
                line.keeper(),
                line.items(),
                hits);
    }

    private static Line line(ResultSet row, LocalDate day) throws SQLException {
        Policy.Validity validity = PolicyColumns.validity(row);
        return new Line(
                new PolicyId(row.getObject("id", UUID.class)),
                Columns.text(row, "title"),
                PolicyColumns.number(row),
                Columns.list(row, "issuers"),
                PolicyLevel.valueOf(row.getString("level")),
                validity.issued(),
                validity.from(),
                validity.until(),
                PolicyStatus.valueOf(row.getString("status")),
                Policy.force(validity, PolicyColumns.day(row, "repealed_from"), day),
                new ReportingUnitId(row.getString("keeper")),
                row.getInt("items"),
                List.of());
    }

    @Override
    public List<Lacking> lacking(Scope scope, @Nullable ReportingUnitId keeper, LocalDate day, int most) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(PoliciesRight.READ_INTERNAL)).whereUnit("p.keeper");
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        params.put("keeper", keeper == null ? null : keeper.value());
        params.put("day", day);
        params.put("most", most);
        return jdbc.sql("""
                select p.*, lacks.items, lacks.guide
                from policy p cross join lateral (
                    select count(*) = 0 as items,
                        coalesce(bool_or(i.mode = 'ORDINARY' and i.guide_zh is null), false) as guide
                    from policy_item i where i.policy_id = p.id and i.removed_at is null) as lacks
                where %s and %s and (:keeper::text is null or p.keeper = :keeper)
                  and (p.until_day is null or p.until_day >= :day) and (p.repealed_from is null or p.repealed_from > :day)
                  and (lacks.items or lacks.guide)
                order by p.issued, p.id limit :most
                """.formatted(PUBLISHED, within.sql()))
                .params(params)
                .query((row, number) -> new Lacking(
                        new PolicyId(row.getObject("id", UUID.class)),
                        Columns.text(row, "title"),
                        Objects.requireNonNull(PolicyColumns.day(row, "issued")),
                        new ReportingUnitId(row.getString("keeper")),
                        row.getBoolean("items"),
                        row.getBoolean("guide")))
                .list();
    }

    @Override
    public List<InForce> itemsInForce(Scope scope, LocalDate day) {
        if (!scope.forRight(PoliciesRight.OPEN).everything()) {
            return List.of();
        }
        return jdbc.sql("""
                select i.*, p.title_zh, p.title_ko, p.title_en, p.agency, p.year, p.serial, p.issued, p.until_day
                from policy_item i join policy p on p.id = i.policy_id
                where %s and %s and i.removed_at is null
                """.formatted(PUBLISHED, IN_FORCE))
                .param("day", day)
                .query((row, number) -> new InForce(
                        PolicyColumns.item(row, ruleCodec),
                        Columns.text(row, "title"),
                        PolicyColumns.number(row),
                        PolicyColumns.day(row, "issued"),
                        PolicyColumns.day(row, "until_day")))
                .list();
    }

    @Override
    public long count(Scope scope, Count what, @Nullable ReportingUnitId keeper, LocalDate day) {
        if (!scope.forRight(PoliciesRight.OPEN).everything()) {
            return 0;
        }
        return jdbc.sql("select count(*)" + counted(what))
                .params(params(keeper, day))
                .query(Long.class)
                .single();
    }

    private static String counted(Count what) {
        String items = what == Count.ITEMS ? " join policy_item i on i.policy_id = p.id and i.removed_at is null" : "";
        return " from policy p" + items + " where " + PUBLISHED + " and " + IN_FORCE
                + " and p.published_at < :nextDay and (:keeper::text is null or p.keeper = :keeper)";
    }

    private Map<String, @Nullable Object> params(@Nullable ReportingUnitId keeper, LocalDate day) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("keeper", keeper == null ? null : keeper.value());
        params.put("day", day);
        params.put(
                "nextDay",
                Columns.at(day.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
        return params;
    }

    @Override
    public Page<Counted> counted(
            Scope scope, Count what, @Nullable ReportingUnitId keeper, LocalDate day, PageRequest page) {
        if (!scope.forRight(PoliciesRight.OPEN).everything()) {
            return new Page<>(List.of(), null, 0);
        }
        Map<String, @Nullable Object> params = params(keeper, day);
        String from = counted(what);
        int total = Keyset.total(jdbc, page, from, params);
        String id = what == Count.ITEMS ? "i.id" : "p.id";
        String name = what == Count.ITEMS ? "i.name" : "p.title";
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.ID);
        if (after != null) {
            from += " and " + id + " > :after::uuid";
            params.put("after", after.getFirst());
        }
        List<Counted> rows = jdbc.sql(
                        "select %1$s as id, p.id as policy, %2$s_zh as name_zh, %2$s_ko as name_ko, %2$s_en as name_en, p.keeper, p.from_day"
                                        .formatted(id, name)
                                + from + " order by " + id + Keyset.limit(page))
                .params(params)
                .query((row, number) -> new Counted(
                        row.getString("id"),
                        new PolicyId(row.getObject("policy", UUID.class)),
                        Columns.text(row, "name"),
                        new ReportingUnitId(row.getString("keeper")),
                        PolicyColumns.day(row, "from_day")))
                .list();
        return Keyset.page(rows, page, row -> Keyset.cursor(row.id()), total);
    }
}
