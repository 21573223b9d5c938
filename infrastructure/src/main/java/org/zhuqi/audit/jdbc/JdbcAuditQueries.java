package org.zhuqi.audit.jdbc;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.audit.AuditEntry;
import org.zhuqi.audit.AuditRight;
import org.zhuqi.audit.usecase.AuditQueries;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Keyset;

@Repository
@RequiredArgsConstructor
class JdbcAuditQueries implements AuditQueries {
    private final JdbcClient jdbc;
    private final AuditRows rows;
    private final Clock clock;

    @Override
    public Page<AuditEntry> search(Scope scope, Filter filter, PageRequest page) {
        scope.forRight(AuditRight.READ);
        Conditions conditions = new Conditions(filter);
        int total = Keyset.total(jdbc, page, "from audit_entry e where " + conditions.sql(), conditions.params);
        conditions.after(page);
        List<AuditEntry> entries = jdbc.sql("select " + AuditRows.COLUMNS + " from audit_entry e where "
                        + conditions.sql() + " order by e.id desc" + Keyset.limit(page))
                .params(conditions.params)
                .query(rows::entry)
                .list();
        return Keyset.page(entries, page, e -> Keyset.cursor(e.id()), total);
    }

    private final class Conditions {
        private final List<String> parts = new ArrayList<>(List.of("true"));
        private final Map<String, Object> params = new HashMap<>();

        Conditions(Filter filter) {
            text("lower(e.actor_name) like :actor", "actor", filter.actor(), a -> prefix(a.toLowerCase(Locale.ROOT)));
            if (filter.action() != null && filter.action().endsWith(".")) {
                text("e.action like :action", "action", filter.action(), Conditions::prefix);
            } else {
                text("e.action = :action", "action", filter.action(), a -> a);
            }
            text("e.object_kind = :kind", "kind", filter.objectKind(), k -> k);
            text("e.object_id = :object", "object", filter.object(), o -> o);
            if (filter.result() != null) {
                add("e.result = :result", "result", filter.result().name());
            }
            if (filter.from() != null) {
                add("e.at >= :from", "from", startOf(filter.from()));
            }
            if (filter.to() != null) {
                add("e.at < :to", "to", startOf(filter.to().plusDays(1)));
            }
        }

        void after(PageRequest page) {
            List<@Nullable String> after = Keyset.values(page, Keyset.Kind.NUMBER);
            if (after != null) {
                add("e.id < :after", "after", Long.valueOf(String.valueOf(after.getFirst())));
            }
        }

        String sql() {
            return String.join(" and ", parts);
        }

        private void text(
                String sql, String name, @Nullable String value, java.util.function.UnaryOperator<String> shape) {
            if (value != null && !value.isBlank()) {
                add(sql, name, shape.apply(value.strip()));
            }
        }

        private void add(String sql, String name, Object value) {
            parts.add(sql);
            params.put(name, value);
        }

        private Timestamp startOf(LocalDate day) {
            return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
        }

        private static String prefix(String text) {
            return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        }
    }
}
