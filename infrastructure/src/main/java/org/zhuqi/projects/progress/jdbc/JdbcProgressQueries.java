package org.zhuqi.projects.progress.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
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
import org.zhuqi.projects.progress.ReportState;
import org.zhuqi.projects.progress.usecase.ProgressQueries;
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
class JdbcProgressQueries implements ProgressQueries {
    private static final String OWNED = "select o.project_id from project_owner o where o.enterprise_id";

    private final JdbcClient jdbc;

    @Override
    public Page<Line> list(Scope scope, Filter filter, PageRequest page) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(ProjectsRight.READ)).whereOwned("p.unit_id", "p.id", OWNED);
        ReportingUnitId unit = filter.unit();
        YearMonth month = filter.month();
        ReportState state = filter.state();
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        params.put("unit", unit == null ? null : unit.value());
        params.put("month", month == null ? null : month.atDay(1));
        params.put("state", state == null ? null : state.name());
        String from =
                "from monthly_report r join project p on p.id = r.project_id where r.counts and " + within.sql() + """
                \sand (:unit::text is null or p.unit_id = :unit) and (:month::date is null or r.month = :month::date)
                 and (:state::text is null or r.state = :state)""";
        int total = Keyset.total(jdbc, page, from, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.DAY, Keyset.Kind.ID);
        params.put("afterMonth", after == null ? null : after.getFirst());
        params.put("afterId", after == null ? null : after.getLast());
        List<Line> lines = jdbc.sql(
                        "select r.*, p.name_zh, p.name_ko, p.name_en, p.unit_id " + from + """
                        \sand (:afterMonth::date is null or (r.month, r.project_id) < (:afterMonth::date, :afterId::uuid))
                        order by r.month desc, r.project_id desc""" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> line(row))
                .list();
        return Keyset.page(lines, page, line -> Keyset.cursor(line.month().atDay(1), line.project()), total);
    }

    @Override
    public Page<Missing> missing(Scope scope, YearMonth month, PageRequest page) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(ProjectsRight.REPORT)).whereOwned("p.unit_id", "p.id", OWNED);
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        params.put("month", month.atDay(1));
        params.put("end", month.atEndOfMonth());
        String from = "from project p where " + within.sql() + """
                \sand p.halt is null and p.stage in ('STARTED', 'BUILDING', 'COMPLETED', 'TRIAL') and p.since <= :end
                 and not exists (select 1 from monthly_report r
                                 where r.project_id = p.id and r.counts and r.month = :month)""";
        int total = Keyset.total(jdbc, page, from, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.TEXT, Keyset.Kind.ID);
        params.put("afterName", after == null ? null : after.getFirst());
        params.put("afterId", after == null ? null : after.getLast());
        List<Missing> missing = jdbc.sql("select p.* " + from + """
                        \sand (:afterName::text is null or (p.name_zh, p.id) > (:afterName, :afterId::uuid))
                        order by p.name_zh, p.id""" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> new Missing(
                        new ProjectId(row.getObject("id", UUID.class)),
                        Columns.text(row, "name"),
                        new ReportingUnitId(row.getString("unit_id"))))
                .list();
        return Keyset.page(missing, page, each -> Keyset.cursor(each.name().zh(), each.project()), total);
    }

    @Override
    public long count(Scope scope, ReportState state, @Nullable ReportingUnitId unit) {
        Scope right = state == ReportState.REPORTED
                ? scope.forRight(ProjectsRight.CHECK)
                : scope.forRight(ProjectsRight.LOCK);
        ScopeSql.Condition within = ScopeSql.of(right).whereOwned("p.unit_id", "p.id", OWNED);
        return jdbc.sql("""
                        select count(*) from monthly_report r join project p on p.id = r.project_id
                        where r.counts and r.state = :state and (:unit::text is null or p.unit_id = :unit) and\s""" + within.sql())
                .params(within.params())
                .param("state", state.name())
                .param("unit", unit == null ? null : unit.value())
                .query(Long.class)
                .single();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new ProjectId(row.getObject("project_id", UUID.class)),
                Columns.text(row, "name"),
                new ReportingUnitId(row.getString("unit_id")),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("edition"),
                new Money(row.getBigDecimal("investment")),
                row.getInt("percent"),
                row.getString("progress"),
                ReportState.valueOf(row.getString("state")),
                row.getObject("on_day", LocalDate.class),
                row.getBoolean("late"));
    }
}
