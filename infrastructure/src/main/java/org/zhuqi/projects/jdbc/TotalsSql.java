package org.zhuqi.projects.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.usecase.ProjectQueries.Filter;
import org.zhuqi.shared.Reach;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.ScopeSql;

/** Which rows of a table of totals a sum is of, as conditions on it as {@code t}; and whether the table tells them apart. */
final class TotalsSql {
    private TotalsSql() {}

    /** Whether {@code project_investment_total} knows what is wanted. */
    static boolean knowInvestment(Scope scope, Filter filter) {
        return know(
                scope,
                filter,
                new Filter(null, null, filter.unit(), filter.kind(), filter.keyLevel(), null, null, null, null, null));
    }

    /** Whether {@code project_count_total} knows what is wanted. */
    static boolean knowCounts(Scope scope, Filter filter) {
        return know(
                scope,
                filter,
                new Filter(
                        filter.stage(),
                        filter.halt(),
                        filter.unit(),
                        filter.kind(),
                        filter.keyLevel(),
                        null,
                        null,
                        filter.light(),
                        null,
                        null));
    }

    /** An enterprise sees its own, which stand in the totals of a county among others. */
    private static boolean know(Scope scope, Filter filter, Filter known) {
        return scope.reach() != Reach.OWN_ENTERPRISE && filter.equals(known);
    }

    static String of(Scope scope, Filter filter, Map<String, @Nullable Object> params) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(ProjectsRight.READ)).whereUnit("t.unit_id");
        params.putAll(within.params());
        List<String> conditions = new ArrayList<>(List.of(within.sql()));
        ReportingUnitId unit = filter.unit();
        ProjectFilterSql.equal("t", conditions, params, "unit_id", unit == null ? null : unit.value());
        ProjectFilterSql.equal("t", conditions, params, "kind", ProjectFilterSql.name(filter.kind()));
        ProjectFilterSql.equal("t", conditions, params, "key_level", ProjectFilterSql.name(filter.keyLevel()));
        ProjectFilterSql.equal("t", conditions, params, "stage", ProjectFilterSql.name(filter.stage()));
        ProjectFilterSql.equal("t", conditions, params, "halt", ProjectFilterSql.name(filter.halt()));
        ProjectFilterSql.equal("t", conditions, params, "light", ProjectFilterSql.name(filter.light()));
        return String.join(" and ", conditions);
    }
}
