package org.zhuqi.projects.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.projects.Halt;
import org.zhuqi.projects.KeyLevel;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.progress.ReportHistory;
import org.zhuqi.projects.resumptions.usecase.ResumptionQueries;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Columns;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;

/** Those at work since an earlier year, with the day that holds for them and whether they went on. */
@Repository
@RequiredArgsConstructor
class JdbcResumptionQueries implements ResumptionQueries {
    /** Comes after every day that is planned. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final String TO_RESUME = """
            from (select p.id, p.name_zh, p.name_ko, p.name_en, p.unit_id, p.leader, p.halt, s.resumed,
                      coalesce(s.planned, (
                          select (make_date(:year, y.first_month, 1) + interval '1 month' - interval '1 day')::date
                          from (select y.amount, y.first_month from year_plan y
                                where y.project_id = p.id and y.year = :year and (y.edition = 1 or y.from_day <= :today)
                                order by y.edition desc limit 1) y
                          where y.amount > 0 and y.first_month is not null), :never) as due,
                      p.halt is null and (s.resumed is not null or exists (
                          select 1 from monthly_report r
                          where r.project_id = p.id and r.counts and r.month between :january and :ended
                              and r.investment > 0)) as going
                  from project p left join project_resumption s on s.project_id = p.id and s.year = :year
                  where p.started < :january and p.stage in ('STARTED', 'BUILDING')
                      and p.halt is distinct from 'TERMINATED' and (p.planned_start is null or p.planned_start < :january)
                      and %s) t where true""";

    private static final String STATE =
            "case when t.going then 'RESUMED' when t.due < :today then 'OVERDUE' else 'AWAITED' end";

    private final JdbcClient jdbc;

    @Override
    public Page<Line> list(Scope scope, Filter filter, LocalDate today, PageRequest page) {
        Map<String, @Nullable Object> params = params(today);
        String from = TO_RESUME.formatted(wanted(scope, filter, params)) + state(filter);
        int total = Keyset.total(jdbc, page, from, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.DAY, Keyset.Kind.ID);
        params.put("afterDay", after == null ? null : after.getFirst());
        params.put("afterId", after == null ? null : after.getLast());
        List<Keyed> lines = jdbc.sql("select t.*, " + STATE + " as state " + from + """
                        \sand (:afterDay::date is null or (t.due, t.id) > (:afterDay::date, :afterId::uuid))
                        order by t.due, t.id""" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> keyed(row))
                .list();
        return Keyset.page(
                        lines,
                        page,
                        line -> Keyset.cursor(line.due(), line.line().project()),
                        total)
                .map(Keyed::line);
    }

    @Override
    public Optional<Line> find(Scope scope, ProjectId project, LocalDate today) {
        Map<String, @Nullable Object> params = params(today);
        params.put("project", project.value());
        return jdbc.sql("select t.*, " + STATE + " as state "
                        + TO_RESUME.formatted(wanted(scope, Filter.ALL, params) + " and p.id = :project"))
                .params(params)
                .query((row, number) -> keyed(row).line())
                .optional();
    }

    /** @param due far away where nobody planned a day */
    private record Keyed(LocalDate due, Line line) {}

    private static Map<String, @Nullable Object> params(LocalDate today) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("today", today);
        params.put("year", today.getYear());
        params.put("january", LocalDate.of(today.getYear(), 1, 1));
        params.put("ended", ReportHistory.lastEnded(today).atDay(1));
        params.put("never", NEVER);
        return params;
    }

    private static String wanted(Scope scope, Filter filter, Map<String, @Nullable Object> params) {
        ScopeSql.Condition within = ProjectFilterSql.within(scope, ProjectsRight.READ);
        params.putAll(within.params());
        StringBuilder wanted = new StringBuilder(within.sql());
        ReportingUnitId unit = filter.unit();
        if (unit != null) {
            wanted.append(" and p.unit_id = :unit");
            params.put("unit", unit.value());
        }
        KeyLevel level = filter.keyLevel();
        if (level != null) {
            wanted.append(" and p.key_level = :level");
            params.put("level", level.name());
        }
        if (filter.leader() != null) {
            wanted.append(" and p.leader = :leader");
            params.put("leader", filter.leader());
        }
        return wanted.toString();
    }

    private static String state(Filter filter) {
        State state = filter.state();
        return state == null
                ? ""
                : switch (state) {
                    case OVERDUE -> " and not t.going and t.due < :today";
                    case AWAITED -> " and not t.going and t.due >= :today";
                    case RESUMED -> " and t.going";
                };
    }

    private static Keyed keyed(ResultSet row) throws SQLException {
        LocalDate due = row.getObject("due", LocalDate.class);
        String halt = row.getString("halt");
        return new Keyed(
                due,
                new Line(
                        new ProjectId(row.getObject("id", UUID.class)),
                        Columns.text(row, "name"),
                        new ReportingUnitId(row.getString("unit_id")),
                        row.getString("leader"),
                        due.equals(NEVER) ? null : due,
                        row.getObject("resumed", LocalDate.class),
                        halt == null ? null : Halt.valueOf(halt),
                        State.valueOf(row.getString("state"))));
    }
}
