package org.zhuqi.projects.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.projects.MilestoneKind;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.problems.ProblemId;
import org.zhuqi.projects.progress.ReportHistory;
import org.zhuqi.projects.seeing.Changes;
import org.zhuqi.projects.seeing.usecase.ChangeQueries;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Columns;
import org.zhuqi.shared.jdbc.Keyset;

/** From steps, lights, problems, shifts and editions as they were recorded. */
@Repository
@RequiredArgsConstructor
class JdbcChangeQueries implements ChangeQueries {
    private static final String PROJECT = "p.id as of_id, p.name_zh, p.name_ko, p.name_en, p.unit_id, ";

    private static final String STEPS =
            "from project_move m join project p on p.id = m.project_id where m.day > :after and m.day <= :to and ";

    /** Only those whose light turned at all in that time are looked at. */
    private static final String TURNS = """
            from (select distinct l.project_id from project_light l where l.day > :after and l.day <= :to) t
            join project p on p.id = t.project_id
            cross join lateral (select coalesce((select l.light from project_light l
                where l.project_id = p.id and l.day <= :after order by l.day desc limit 1), 'NONE') as before) b
            cross join lateral (select l.light as now from project_light l
                where l.project_id = p.id and l.day <= :to order by l.day desc limit 1) n
            where b.before <> n.now and\s""";

    private static final String RANK =
            "(case n.now when 'RED' then 3 when 'YELLOW' then 2 when 'GREEN' then 1 else 0 end)";

    private static final String FOUND = """
            from project_problem b join project p on p.id = b.project_id
            where b.found > :after and b.found <= :to and\s""";

    /** The last of its steps up to the day says that it was solved. */
    private static final String SOLVED = """
            from project_problem_entry e join project_problem b on b.id = e.problem_id join project p on p.id = b.project_id
            where e.step = 'SOLVED' and e.at >= :begin and e.at < :end
                and not exists (select 1 from project_problem_entry o
                                where o.problem_id = e.problem_id and o.id > e.id and o.step in ('REOPENED', 'SOLVED') and o.at < :end)
                and\s""";

    private static final String SHIFTS = """
            from project_shift s join project p on p.id = s.project_id
            where s.day > :after and s.day <= :to and s.before is not null and\s""";

    /** Of each month that ended in that time the edition that counted on the last day. */
    private static final String INVESTED = """
            from monthly_report r join project p on p.id = r.project_id
            cross join lateral (
                select case when r.on_day <= :to then r.investment
                    else (select x.investment from monthly_report x
                          where x.project_id = r.project_id and x.month = r.month and x.on_day <= :to
                          order by x.edition desc limit 1) end as amount) e
            where r.counts and r.month > :monthAfter and r.month <= :monthTo and e.amount > 0 and\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public Page<Changes.Step> steps(Scope scope, ProjectQueries.Filter filter, Changes.Span span, PageRequest page) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String from = STEPS + wanted(scope, filter, span, params);
        record Row(Changes.Step step, long id) {}
        int total = Keyset.total(jdbc, page, from, params);
        String on = after(
                page, params, "(m.day, m.id) < (:afterDay::date, :afterNumber)", Keyset.Kind.DAY, Keyset.Kind.NUMBER);
        List<Row> rows = jdbc.sql("select " + PROJECT + "m.* " + from + on + " order by m.day desc, m.id desc"
                        + Keyset.limit(page))
                .params(params)
                .query((row, number) -> new Row(
                        new Changes.Step(
                                of(row),
                                Stage.valueOf(row.getString("from_stage")),
                                Stage.valueOf(row.getString("to_stage")),
                                JdbcProjects.halt(row, "halt_before"),
                                JdbcProjects.halt(row, "halt"),
                                row.getObject("day", LocalDate.class),
                                row.getString("why")),
                        row.getLong("id")))
                .list();
        return Keyset.page(rows, page, row -> Keyset.cursor(row.step().day(), row.id()), total)
                .map(Row::step);
    }

    @Override
    public Page<Changes.Turn> turns(Scope scope, ProjectQueries.Filter filter, Changes.Span span, PageRequest page) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String from = TURNS + wanted(scope, filter, span, params);
        int total = Keyset.total(jdbc, page, from, params);
        String on = after(
                page,
                params,
                "(" + RANK + ", p.id) < (:afterNumber, :afterId::uuid)",
                Keyset.Kind.NUMBER,
                Keyset.Kind.ID);
        List<Changes.Turn> turns = jdbc.sql("select " + PROJECT + "b.before, n.now " + from + on + " order by " + RANK
                        + " desc, p.id desc" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> new Changes.Turn(
                        of(row),
                        LightColour.valueOf(row.getString("before")),
                        LightColour.valueOf(row.getString("now"))))
                .list();
        return Keyset.page(
                turns,
                page,
                turn -> Keyset.cursor(turn.now().ordinal(), turn.project().id()),
                total);
    }

    @Override
    public Page<Changes.Trouble> found(Scope scope, ProjectQueries.Filter filter, Changes.Span span, PageRequest page) {
        return troubles(FOUND, "b.found", scope, filter, span, page);
    }

    @Override
    public Page<Changes.Trouble> solved(
            Scope scope, ProjectQueries.Filter filter, Changes.Span span, PageRequest page) {
        return troubles(SOLVED, "(e.at at time zone '" + clock.getZone() + "')::date", scope, filter, span, page);
    }

    private Page<Changes.Trouble> troubles(
            String which, String day, Scope scope, ProjectQueries.Filter filter, Changes.Span span, PageRequest page) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String from = which + wanted(scope, filter, span, params);
        int total = Keyset.total(jdbc, page, from, params);
        String on = after(
                page,
                params,
                "(" + day + ", b.id) < (:afterDay::date, :afterId::uuid)",
                Keyset.Kind.DAY,
                Keyset.Kind.ID);
        List<Changes.Trouble> troubles = jdbc.sql("select " + PROJECT + "b.id, b.title, " + day + " as on_day " + from
                        + on + " order by " + day + " desc, b.id desc" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> new Changes.Trouble(
                        new ProblemId(row.getObject("id", UUID.class)),
                        row.getString("title"),
                        of(row),
                        row.getObject("on_day", LocalDate.class)))
                .list();
        return Keyset.page(troubles, page, each -> Keyset.cursor(each.day(), each.id()), total);
    }

    @Override
    public Page<Changes.Shift> shifts(Scope scope, ProjectQueries.Filter filter, Changes.Span span, PageRequest page) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String from = SHIFTS + wanted(scope, filter, span, params);
        record Row(Changes.Shift shift, long id) {}
        int total = Keyset.total(jdbc, page, from, params);
        String on = after(
                page, params, "(s.day, s.id) < (:afterDay::date, :afterNumber)", Keyset.Kind.DAY, Keyset.Kind.NUMBER);
        List<Row> rows = jdbc.sql("select " + PROJECT + "s.* " + from + on + " order by s.day desc, s.id desc"
                        + Keyset.limit(page))
                .params(params)
                .query((row, number) -> new Row(
                        new Changes.Shift(
                                of(row),
                                MilestoneKind.valueOf(row.getString("milestone")),
                                JdbcProjects.rough(row, "before"),
                                JdbcProjects.rough(row, "after"),
                                row.getObject("day", LocalDate.class)),
                        row.getLong("id")))
                .list();
        return Keyset.page(rows, page, row -> Keyset.cursor(row.shift().day(), row.id()), total)
                .map(Row::shift);
    }

    @Override
    public Page<Changes.Invested> invested(
            Scope scope, ProjectQueries.Filter filter, Changes.Span span, PageRequest page) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String from = INVESTED + wanted(scope, filter, span, params);
        int total = Keyset.total(jdbc, page, from, params);
        String sums = "select p.id as of_id, p.name_zh, p.name_ko, p.name_en, p.unit_id, sum(e.amount) as amount "
                + from + " group by p.id";
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.DECIMAL, Keyset.Kind.ID);
        params.put("afterAmount", after == null ? null : after.getFirst());
        params.put("afterId", after == null ? null : after.getLast());
        List<Changes.Invested> invested = jdbc.sql("select * from (" + sums + ") i"
                        + " where :afterId::uuid is null or (i.amount, i.of_id) < (:afterAmount::numeric, :afterId::uuid)"
                        + " order by i.amount desc, i.of_id desc" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> new Changes.Invested(of(row), new Money(row.getBigDecimal("amount"))))
                .list();
        return Keyset.page(
                invested,
                page,
                each -> Keyset.cursor(
                        each.amount().yuan().toPlainString(), each.project().id()),
                total);
    }

    @Override
    public Money investedInAll(Scope scope, ProjectQueries.Filter filter, Changes.Span span) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String from = INVESTED + wanted(scope, filter, span, params);
        return jdbc.sql("select coalesce(sum(e.amount), 0) as amount " + from)
                .params(params)
                .query((row, number) -> new Money(row.getBigDecimal("amount")))
                .single();
    }

    private String wanted(
            Scope scope, ProjectQueries.Filter filter, Changes.Span span, Map<String, @Nullable Object> params) {
        params.put("after", span.after());
        params.put("to", span.to());
        params.put(
                "begin",
                Columns.at(
                        span.after().plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
        params.put(
                "end",
                Columns.at(span.to().plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
        params.put("monthAfter", ReportHistory.lastEnded(span.after()).atDay(1));
        params.put("monthTo", ReportHistory.lastEnded(span.to()).atDay(1));
        return ProjectFilterSql.of(scope, filter, params);
    }

    private static String after(
            PageRequest page, Map<String, @Nullable Object> params, String condition, Keyset.Kind... kinds) {
        List<@Nullable String> after = Keyset.values(page, kinds);
        if (after == null) {
            return "";
        }
        for (int i = 0; i < kinds.length; i++) {
            String value = after.get(i);
            switch (kinds[i]) {
                case DAY -> params.put("afterDay", value);
                case NUMBER -> params.put("afterNumber", value == null ? null : Long.valueOf(value));
                default -> params.put("afterId", value);
            }
        }
        return " and " + condition;
    }

    private static Changes.Of of(ResultSet row) throws SQLException {
        return new Changes.Of(
                new ProjectId(row.getObject("of_id", UUID.class)),
                Columns.text(row, "name"),
                new ReportingUnitId(row.getString("unit_id")));
    }
}
