package org.zhuqi.projects.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.ScopeSql;

/** Which projects a list or sum is of, as conditions on {@code project p}. */
final class ProjectFilterSql {
    private static final String OWNED = "select o.project_id from project_owner o where o.enterprise_id";

    private ProjectFilterSql() {}

    /** What is within reach; an enterprise's are looked up from its own side. */
    static ScopeSql.Condition within(Scope scope, ProjectsRight right) {
        return ScopeSql.of(scope.forRight(right)).whereOwned("p.unit_id", "p.id", OWNED);
    }

    static String of(Scope scope, ProjectQueries.Filter filter, Map<String, @Nullable Object> params) {
        ScopeSql.Condition within = within(scope, ProjectsRight.READ);
        params.putAll(within.params());
        List<String> conditions = new ArrayList<>(List.of(within.sql()));
        equal("p", conditions, params, "stage", name(filter.stage()));
        equal("p", conditions, params, "halt", name(filter.halt()));
        equal("p", conditions, params, "kind", name(filter.kind()));
        equal("p", conditions, params, "key_level", name(filter.keyLevel()));
        equal("p", conditions, params, "light", name(filter.light()));
        equal("p", conditions, params, "leader", filter.leader());
        ReportingUnitId unit = filter.unit();
        equal("p", conditions, params, "unit_id", unit == null ? null : unit.value());
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

    static void equal(
            String table,
            List<String> conditions,
            Map<String, @Nullable Object> params,
            String column,
            @Nullable String value) {
        if (value != null) {
            conditions.add(table + "." + column + " = :" + column);
            params.put(column, value);
        }
    }

    static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
