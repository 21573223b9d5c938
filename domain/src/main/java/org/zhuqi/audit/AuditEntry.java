package org.zhuqi.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;

/**
 * One line of the audit trail as it was kept.
 *
 * @param id number of the line; lines that were written side by side may come out of order
 * @param at to the microsecond
 * @param address where the request came from
 */
public record AuditEntry(
        long id,
        Instant at,
        Who who,
        String address,
        String action,
        String objectKind,
        String objectId,
        AuditResult result,
        Map<String, String> details) {
    public AuditEntry {
        details = Map.copyOf(details);
    }

    /** The account as it was then. */
    public record Who(
            UserId id,
            String name,
            Role role,
            @Nullable String unit,
            @Nullable String enterprise) {}
}
