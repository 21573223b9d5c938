package org.zhuqi.projects.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectKind;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.Sheet;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Columns;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;

@Repository
@RequiredArgsConstructor
class JdbcProjectQueries implements ProjectQueries {
    /** The owner among several that asks; compared with itself. */
    static final String ASKING_OWNER = """
            (select o.enterprise_id from project_owner o
             where o.project_id = p.id and o.enterprise_id = :scopeEnterprise)""";

    private static final String LINE = """
            select p.*, p.before + coalesce((select sum(r.investment) from monthly_report r
                                             where r.project_id = p.id and r.counts), 0) as completed,
                (select r.percent from monthly_report r where r.project_id = p.id and r.counts
                 order by r.month desc limit 1) as percent
            from project p where\s""";

    private static final String NOT_GIVEN_UP = " and p.halt is distinct from 'TERMINATED'";

    private static final String COUNTED = "count(*) as projects, coalesce(sum(p.total), 0) as total";

    private final JdbcClient jdbc;
    private final ProjectJson json;

    @Override
    public Page<Line> list(Scope scope, Filter filter, PageRequest page) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String wanted = wanted(scope, filter, params);
        int total = Keyset.total(jdbc, page, "from project p where " + wanted, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.DAY, Keyset.Kind.ID);
        params.put("afterDay", after == null ? null : after.getFirst());
        params.put("afterId", after == null ? null : after.getLast());
        record Row(Line line, LocalDate since) {}
        List<Row> rows = jdbc.sql(LINE + wanted + """
                        \sand (:afterDay::date is null or (p.since, p.id) < (:afterDay::date, :afterId::uuid))
                        order by p.since desc, p.id desc""" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> new Row(line(row), row.getObject("since", LocalDate.class)))
                .list();
        return Keyset.page(
                        rows, page, row -> Keyset.cursor(row.since(), row.line().id()), total)
                .map(Row::line);
    }

    @Override
    public List<Count> byStage(Scope scope, Filter filter) {
        return counts("p.stage", scope, filter);
    }

    @Override
    public List<Count> byUnitAndLight(Scope scope, Filter filter) {
        return counts("p.unit_id || ' ' || p.light", scope, filter);
    }

    @Override
    public List<Count> bySize(Scope scope, Filter filter, List<Money> floors) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String wanted = wanted(scope, filter, params);
        params.put(
                "floors",
                floors.stream().map(floor -> floor.yuan().toPlainString()).toArray(String[]::new));
        return jdbc.sql("select f.floor, " + COUNTED + " from unnest(:floors::numeric[]) as f (floor)"
                        + " join project p on p.total >= f.floor where " + wanted + NOT_GIVEN_UP
                        + " group by f.floor order by f.floor")
                .params(params)
                .query((row, number) ->
                        count(new Money(row.getBigDecimal("floor")).wan().toPlainString(), row))
                .list();
    }

    private List<Count> counts(String key, Scope scope, Filter filter) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String wanted = wanted(scope, filter, params);
        return jdbc.sql("select " + key + " as key, " + COUNTED + " from project p where " + wanted + NOT_GIVEN_UP
                        + " group by 1 order by 1")
                .params(params)
                .query((row, number) -> count(row.getString("key"), row))
                .list();
    }

    private static Count count(String key, ResultSet row) throws SQLException {
        return new Count(key, row.getLong("projects"), new Money(row.getBigDecimal("total")));
    }

    private static String wanted(Scope scope, Filter filter, Map<String, @Nullable Object> params) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(ProjectsRight.READ)).where("p.unit_id", ASKING_OWNER);
        params.putAll(within.params());
        List<String> conditions = new ArrayList<>(List.of(within.sql()));
        equal(conditions, params, "stage", name(filter.stage()));
        equal(conditions, params, "halt", name(filter.halt()));
        equal(conditions, params, "kind", name(filter.kind()));
        equal(conditions, params, "key_level", name(filter.keyLevel()));
        equal(conditions, params, "light", name(filter.light()));
        ReportingUnitId unit = filter.unit();
        equal(conditions, params, "unit_id", unit == null ? null : unit.value());
        Money floor = filter.floor();
        if (floor != null) {
            conditions.add("p.total >= :floor");
            params.put("floor", floor.yuan());
        }
        String sector = filter.sector();
        if (sector != null && !sector.isBlank()) {
            conditions.add("starts_with(p.sector, :sector)");
            params.put("sector", sector.strip());
        }
        EnterpriseId enterprise = filter.enterprise();
        if (enterprise != null) {
            conditions.add("exists (select 1 from project_owner w where w.project_id = p.id"
                    + " and w.enterprise_id = :enterprise)");
            params.put("enterprise", enterprise.value());
        }
        List<String> words = Arrays.stream(
                        Objects.requireNonNullElse(filter.text(), "").strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        for (int i = 0; i < words.size(); i++) {
            conditions.add(
                    "grams(p.search_words) @> grams(:word" + i + ") and strpos(p.search_words, :word" + i + ") > 0");
            params.put("word" + i, words.get(i));
        }
        return String.join(" and ", conditions);
    }

    private static void equal(
            List<String> conditions, Map<String, @Nullable Object> params, String column, @Nullable String value) {
        if (value != null) {
            conditions.add("p." + column + " = :" + column);
            params.put(column, value);
        }
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private Line line(ResultSet row) throws SQLException {
        BigDecimal total = row.getBigDecimal("total");
        return new Line(
                new ProjectId(row.getObject("id", UUID.class)),
                JdbcProjects.code(row),
                Columns.text(row, "name"),
                new ReportingUnitId(row.getString("unit_id")),
                json.read(row.getString("parties"), Sheet.Parties.class).owners().stream()
                        .map(Sheet.Owner::name)
                        .toList(),
                ProjectKind.valueOf(row.getString("kind")),
                JdbcProjects.keyLevel(row),
                JdbcProjects.sector(row),
                Stage.valueOf(row.getString("stage")),
                JdbcProjects.halt(row, "halt"),
                total == null ? null : new Money(total),
                new Money(row.getBigDecimal("completed")),
                row.getObject("percent", Integer.class),
                LightColour.valueOf(row.getString("light")),
                row.getObject("judged", LocalDate.class),
                row.getBoolean("demonstration"));
    }
}
