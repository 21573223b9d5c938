package org.zhuqi.projects.jdbc;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.projects.seeing.usecase.CurveQueries;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Scope;

/**
 * From the totals where county, kind and level are all that is asked for, which is what most people look at; otherwise from
 * the projects themselves (docs/decisions/0114-a-year-from-totals.md).
 */
@Repository
@RequiredArgsConstructor
class JdbcCurveQueries implements CurveQueries {
    private static final String SUMS = """
            select t.month, sum(t.planned) as planned, sum(t.done) as done
            from project_investment_total t where t.month between :january and :december and\s""";

    private static final String PLANNED = """
            select make_date(:year, m, 1) as month, y.amount * (plan_share(y.curve, m) - plan_share(y.curve, m - 1)) as planned,
                0 as done
            from project p cross join lateral (
                select y.amount, y.curve from year_plan y where y.project_id = p.id and y.year = :year
                order by y.edition desc limit 1) y, generate_series(1, 12) m
            where\s""";

    private static final String DONE = """
            select r.month, 0, r.investment from project p
            join monthly_report r on r.project_id = p.id and r.counts and r.month between :january and :december
            where\s""";

    private final JdbcClient jdbc;

    @Override
    public List<Month> months(Scope scope, ProjectQueries.Filter filter, int year) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("year", year);
        params.put("january", LocalDate.of(year, 1, 1));
        params.put("december", LocalDate.of(year, 12, 1));
        String sql;
        if (TotalsSql.knowInvestment(scope, filter)) {
            sql = SUMS + TotalsSql.of(scope, filter, params);
        } else {
            String wanted = ProjectFilterSql.of(scope, filter, params) + JdbcProjectQueries.NOT_GIVEN_UP;
            sql = "select t.month, sum(t.planned) as planned, sum(t.done) as done from (" + PLANNED + wanted
                    + " union all " + DONE + wanted + ") t where true";
        }
        return jdbc.sql(sql + " group by t.month having sum(t.planned) <> 0 or sum(t.done) <> 0 order by t.month")
                .params(params)
                .query((row, number) -> new Month(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getBigDecimal("planned"),
                        new Money(row.getBigDecimal("done"))))
                .list();
    }
}
