package org.zhuqi.projects.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectKind;
import org.zhuqi.projects.Sheet;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Columns;
import org.zhuqi.shared.jdbc.Keyset;

@Repository
@RequiredArgsConstructor
class JdbcProjectQueries implements ProjectQueries {
    private static final String LINE = """
            select p.*, p.before + coalesce((select sum(r.investment) from monthly_report r
                                             where r.project_id = p.id and r.counts), 0) as completed,
                (select r.percent from monthly_report r where r.project_id = p.id and r.counts
                 order by r.month desc limit 1) as percent
            from project p where\s""";

    static final String NOT_GIVEN_UP = " and p.halt is distinct from 'TERMINATED'";

    private static final String COUNTED = "count(*) as projects, coalesce(sum(p.total), 0) as total";

    private static final String ADDED_UP = "sum(t.projects) as projects, sum(t.total) as total";

    private final JdbcClient jdbc;
    private final ProjectJson json;

    @Override
    public Page<Line> list(Scope scope, Filter filter, PageRequest page) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String wanted = ProjectFilterSql.of(scope, filter, params);
        // Up to where lists stop counting is soon reached where nothing rare is asked for.
        boolean rare = filter.light() != null || filter.stage() != null || filter.halt() != null;
        int total = page.counted() && rare && TotalsSql.knowCounts(scope, filter)
                ? addedUp(scope, filter)
                : Keyset.total(jdbc, page, "from project p where " + wanted, params);
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

    private int addedUp(Scope scope, Filter filter) {
        Map<String, @Nullable Object> params = new HashMap<>();
        return jdbc.sql("select least(coalesce(sum(t.projects), 0), " + Page.MANY
                        + ") from project_count_total t where " + TotalsSql.of(scope, filter, params))
                .params(params)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Count> byStage(Scope scope, Filter filter) {
        return counts("%s.stage", scope, filter);
    }

    @Override
    public List<Count> byUnitAndLight(Scope scope, Filter filter) {
        return counts("%1$s.unit_id || ' ' || %1$s.light", scope, filter);
    }

    private List<Count> counts(String key, Scope scope, Filter filter) {
        if (!TotalsSql.knowCounts(scope, filter)) {
            return countsOfProjects(key.formatted("p"), "", scope, filter);
        }
        Map<String, @Nullable Object> params = new HashMap<>();
        return counts(
                "select " + key.formatted("t") + " as key, " + ADDED_UP + " from project_count_total t where "
                        + TotalsSql.of(scope, filter, params) + " and t.halt <> 'TERMINATED'"
                        + " group by 1 having sum(t.projects) <> 0 order by 1",
                params);
    }

    @Override
    public List<Count> byLeaderAndLight(Scope scope, Filter filter) {
        return countsOfProjects("p.leader || ' ' || p.light", " and p.leader <> ''", scope, filter);
    }

    private List<Count> countsOfProjects(String key, String besides, Scope scope, Filter filter) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String wanted = ProjectFilterSql.of(scope, filter, params);
        return counts(
                "select " + key + " as key, " + COUNTED + " from project p where " + wanted + NOT_GIVEN_UP + besides
                        + " group by 1 order by 1",
                params);
    }

    private List<Count> counts(String sql, Map<String, @Nullable Object> params) {
        return jdbc.sql(sql)
                .params(params)
                .query((row, number) -> count(row.getString("key"), row))
                .list();
    }

    /** Each project is put between two bounds once; a class is what stands at its bound and above. */
    @Override
    public List<Count> bySize(Scope scope, Filter filter, List<Money> floors) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String wanted = ProjectFilterSql.of(scope, filter, params);
        List<Money> rising = floors.stream().sorted().toList();
        params.put(
                "floors",
                rising.stream().map(floor -> floor.yuan().toPlainString()).toArray(String[]::new));
        return jdbc.sql("with between_two as (select width_bucket(p.total, :floors::numeric[]) as place, " + COUNTED
                        + " from project p where p.total is not null and " + wanted + NOT_GIVEN_UP + " group by 1)"
                        + " select f.floor, sum(b.projects) as projects, sum(b.total) as total"
                        + " from unnest(:floors::numeric[]) with ordinality as f (floor, place)"
                        + " join between_two b on b.place >= f.place group by f.floor order by f.floor")
                .params(params)
                .query((row, number) ->
                        count(new Money(row.getBigDecimal("floor")).wan().toPlainString(), row))
                .list();
    }

    private static Count count(String key, ResultSet row) throws SQLException {
        return new Count(key, row.getLong("projects"), new Money(row.getBigDecimal("total")));
    }

    private Line line(ResultSet row) throws SQLException {
        BigDecimal total = row.getBigDecimal("total");
        return new Line(
                new ProjectId(row.getObject("id", UUID.class)),
                JdbcProjects.code(row),
                Columns.text(row, "name"),
                new ReportingUnitId(row.getString("unit_id")),
                json.read(row.getString("parties"), Sheet.Parties.class).owners(),
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
