package org.zhuqi.projects.jdbc;

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
import org.zhuqi.projects.lights.PlanCurve;
import org.zhuqi.projects.seeing.SeeingRules;
import org.zhuqi.projects.usecase.ProjectFigureQueries;
import org.zhuqi.projects.usecase.StartRateQueries;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Columns;
import org.zhuqi.shared.jdbc.Keyset;

/** As the ledger stood on the day; days of starts, resumptions and plans are those that are written now. */
@Repository
@RequiredArgsConstructor
class JdbcStartRateQueries implements StartRateQueries {
    private static final String STARTED_STAGE =
            JdbcProjectFigureQueries.STAGE + " in ('STARTED', 'BUILDING', 'COMPLETED', 'TRIAL', 'PRODUCTION', 'FULL')";

    private static final String START_DUE = "(p.planned_start between :january and :startsTo)";

    private static final String START_DONE =
            "(case when p.started is null then " + STARTED_STAGE + " else p.started <= :asOf end)";

    private static final String RESUME_DUE =
            "(p.started < :january and " + JdbcProjectFigureQueries.STAGE + " in ('STARTED', 'BUILDING')" + """
            \sand (p.planned_start is null or p.planned_start < :january)
            and coalesce((select s.planned <= :asOf from project_resumption s where s.project_id = p.id and s.year = :year),
                (select y.amount * plan_share(y.curve, :monthsEnded) > 0 from year_plan y
                 where y.project_id = p.id and y.year = :year and (y.edition = 1 or y.from_day <= :asOf)
                 order by y.edition desc limit 1), false))""";

    private static final String RESUME_DONE = """
            ((case when later.from_stage is null then p.halt else later.halt_before end) is null
            and coalesce((select s.resumed <= :asOf from project_resumption s where s.project_id = p.id and s.year = :year),
                exists (select 1 from monthly_report r
                        where r.project_id = p.id and r.counts and r.month between :january and :ended and r.investment > 0)))""";

    private final JdbcClient jdbc;

    @Override
    public Rate rate(Scope scope, Wanted wanted, ProjectFigureQueries.Asked asked) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String from = from(scope, wanted, asked, params);
        return jdbc.sql("select count(*) as due, count(*) filter (where " + done(wanted) + ") as done " + from)
                .params(params)
                .query((row, number) -> new Rate(row.getLong("due"), row.getLong("done")))
                .single();
    }

    @Override
    public List<UnitRate> byUnit(Scope scope, Wanted wanted, ProjectFigureQueries.Asked asked) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String from = from(scope, wanted, asked, params);
        return jdbc.sql("select p.unit_id, count(*) as due, count(*) filter (where " + done(wanted) + ") as done "
                        + from + " group by p.unit_id order by p.unit_id")
                .params(params)
                .query((row, number) -> new UnitRate(
                        new ReportingUnitId(row.getString("unit_id")),
                        new Rate(row.getLong("due"), row.getLong("done"))))
                .list();
    }

    @Override
    public Page<ProjectFigureQueries.Counted> due(
            Scope scope, Wanted wanted, ProjectFigureQueries.Asked asked, PageRequest page) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String from = from(scope, wanted, asked, params);
        int total = Keyset.total(jdbc, page, from, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.ID);
        params.put("afterId", after == null ? null : after.getFirst());
        List<ProjectFigureQueries.Counted> counted = jdbc.sql(
                        "select p.id, p.name_zh, p.name_ko, p.name_en, p.unit_id, (" + done(wanted)
                                + ")::int as amount, "
                                + JdbcProjectFigureQueries.SINCE + " as since_then " + from
                                + " and (:afterId::uuid is null or p.id > :afterId::uuid) order by p.id"
                                + Keyset.limit(page))
                .params(params)
                .query((row, number) -> new ProjectFigureQueries.Counted(
                        new ProjectId(row.getObject("id", UUID.class)),
                        Columns.text(row, "name"),
                        new ReportingUnitId(row.getString("unit_id")),
                        row.getBigDecimal("amount"),
                        row.getObject("since_then", LocalDate.class)))
                .list();
        return Keyset.page(counted, page, each -> Keyset.cursor(each.id()), total);
    }

    private static String from(
            Scope scope, Wanted wanted, ProjectFigureQueries.Asked asked, Map<String, @Nullable Object> params) {
        String from = JdbcProjectFigureQueries.THEN + JdbcProjectFigureQueries.wanted(scope, asked, params);
        LocalDate asOf = asked.asOf();
        params.put("january", asOf.withDayOfYear(1));
        params.put(
                "startsTo",
                wanted.startsDue() == SeeingRules.StartsDue.OF_THE_YEAR ? LocalDate.of(asOf.getYear(), 12, 31) : asOf);
        params.put("monthsEnded", PlanCurve.monthsEnded(asOf));
        return from + " and "
                + (wanted.part() == null
                        ? "(" + START_DUE + " or " + RESUME_DUE + ")"
                        : wanted.part() == Part.START ? START_DUE : RESUME_DUE);
    }

    /** Of what is due; nothing is both, since whoever begun in an earlier year is not to begin in this one. */
    private static String done(Wanted wanted) {
        return wanted.part() == null
                ? "case when " + START_DUE + " then " + START_DONE + " else " + RESUME_DONE + " end"
                : wanted.part() == Part.START ? START_DONE : RESUME_DONE;
    }
}
