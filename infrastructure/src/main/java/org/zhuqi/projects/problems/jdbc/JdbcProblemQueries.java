package org.zhuqi.projects.problems.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.problems.ProblemId;
import org.zhuqi.projects.problems.ProblemKind;
import org.zhuqi.projects.problems.ProblemLevel;
import org.zhuqi.projects.problems.ProblemState;
import org.zhuqi.projects.problems.usecase.ProblemQueries;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Columns;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;

@Repository
@RequiredArgsConstructor
class JdbcProblemQueries implements ProblemQueries {
    private static final String OWNED = "select o.project_id from project_owner o where o.enterprise_id";

    private static final String LINE = "select b.*, p.name_zh, p.name_ko, p.name_en ";
    private static final String FROM = "from project_problem b join project p on p.id = b.project_id where ";

    private final JdbcClient jdbc;

    @Override
    public Page<Line> list(Scope scope, Filter filter, PageRequest page) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String from = FROM + within(scope, params) + wanted(filter, params);
        int total = Keyset.total(jdbc, page, from, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.DAY, Keyset.Kind.ID);
        params.put("afterDay", after == null ? null : after.getFirst());
        params.put("afterId", after == null ? null : after.getLast());
        List<Line> lines = jdbc.sql(LINE + from + """
                        \sand (:afterDay::date is null or (b.found, b.id) < (:afterDay::date, :afterId::uuid))
                        order by b.found desc, b.id desc""" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> line(row))
                .list();
        return Keyset.page(lines, page, line -> Keyset.cursor(line.found(), line.id()), total);
    }

    @Override
    public List<Line> urgent(Scope scope, ProblemLevel from, int atMost) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String within = within(scope, params);
        params.put(
                "levels",
                Arrays.stream(ProblemLevel.values())
                        .filter(level -> level.compareTo(from) >= 0)
                        .map(Enum::name)
                        .toList());
        params.put("most", atMost);
        return jdbc.sql(LINE + FROM + within
                        + " and b.solved is null and b.level in (:levels) order by b.due, b.id limit :most")
                .params(params)
                .query((row, number) -> line(row))
                .list();
    }

    /** By the project, or because the reader's unit answers for it. */
    private static String within(Scope scope, Map<String, @Nullable Object> params) {
        ScopeSql reader = ScopeSql.of(scope.forRight(ProjectsRight.READ));
        ScopeSql.Condition within =
                reader.whereOwned("p.unit_id", "b.project_id", OWNED).or(reader.whereUnit("b.owner_unit"));
        params.putAll(within.params());
        return within.sql();
    }

    private static String wanted(Filter filter, Map<String, @Nullable Object> params) {
        StringBuilder wanted = new StringBuilder();
        ProjectId project = filter.project();
        ReportingUnitId owner = filter.owner();
        equal(wanted, params, "project_id", project == null ? null : project.value());
        equal(wanted, params, "owner_unit", owner == null ? null : owner.value());
        equal(wanted, params, "kind", name(filter.kind()));
        equal(wanted, params, "level", name(filter.level()));
        equal(wanted, params, "state", name(filter.state()));
        LocalDate overdueOn = filter.overdueOn();
        if (overdueOn != null) {
            wanted.append(" and b.solved is null and b.due < :overdueOn");
            params.put("overdueOn", overdueOn);
        }
        return wanted.toString();
    }

    private static void equal(
            StringBuilder wanted, Map<String, @Nullable Object> params, String column, @Nullable Object value) {
        if (value != null) {
            wanted.append(" and b.").append(column).append(" = :").append(column);
            params.put(column, value);
        }
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new ProblemId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                Columns.text(row, "name"),
                ProblemKind.valueOf(row.getString("kind")),
                row.getString("title"),
                new ReportingUnitId(row.getString("owner_unit")),
                row.getObject("found", LocalDate.class),
                row.getObject("due", LocalDate.class),
                ProblemLevel.valueOf(row.getString("level")),
                ProblemState.valueOf(row.getString("state")),
                row.getObject("solved", LocalDate.class));
    }
}
