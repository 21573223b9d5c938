package org.zhuqi.audit;

import java.time.Instant;
import java.util.Map;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;

/** Entries for tests. */
public final class AuditEntryFixture {
    private AuditEntryFixture() {}

    public static AuditEntry entry(long id) {
        return entry(id, Map.of("round", "1"));
    }

    public static AuditEntry entry(long id, Map<String, String> details) {
        return new AuditEntry(
                id,
                Instant.parse("2024-08-26T01:00:00.123456Z").plusSeconds(id),
                new AuditEntry.Who(
                        UserId.of("00000000-0000-7000-8000-000000000001"),
                        "yanji-officer-1",
                        Role.UNIT_OFFICER,
                        "222401",
                        null),
                "192.0.2.7",
                "reviews.return",
                "review",
                "r-" + id,
                AuditResult.DONE,
                details);
    }
}
