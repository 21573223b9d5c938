package org.zhuqi.campaigns.demands.jdbc;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;

/** A condition on demands {@code d} with its parameters, as it grows. */
final class DemandWhere {
    final StringBuilder sql = new StringBuilder();
    final Map<String, @Nullable Object> params = new HashMap<>();

    /** A unit reaches what its units see; an enterprise its own. */
    static DemandWhere within(Scope scope) {
        DemandWhere where = new DemandWhere();
        EnterpriseId enterprise = scope.enterprise();
        if (scope.everything()) {
            where.sql.append("true");
        } else if (enterprise != null) {
            where.sql.append("d.enterprise_id = :scopeEnterprise");
            where.params.put("scopeEnterprise", enterprise.value());
        } else if (!scope.units().isEmpty()) {
            where.sql.append("d.units && cast(:scopeUnits as text[])");
            where.params.put(
                    "scopeUnits",
                    scope.units().stream()
                            .map(ReportingUnitId::value)
                            .sorted()
                            .collect(Collectors.joining(",", "{", "}")));
        } else {
            where.sql.append("false");
        }
        return where;
    }

    DemandWhere and(String condition) {
        sql.append(" and ").append(condition);
        return this;
    }

    DemandWhere and(String name, @Nullable Object value, String condition) {
        if (value != null) {
            and(condition);
            params.put(name, value);
        }
        return this;
    }
}
