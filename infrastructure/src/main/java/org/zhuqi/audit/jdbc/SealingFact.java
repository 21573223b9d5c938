package org.zhuqi.audit.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.shared.SystemFact;
import org.zhuqi.shared.jdbc.Ages;

/** How far the sealing of the audit trail is behind: seconds when all is well. */
@Repository
@RequiredArgsConstructor
class SealingFact implements SystemFact {
    private static final Duration LATE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    private record Row(long count, @Nullable Instant oldest) {}

    @Override
    public String id() {
        return "audit.sealing";
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public String titleKey() {
        return "audit.system.sealing";
    }

    @Override
    public List<String> numbers() {
        return List.of("zhuqi.audit.unsealed", "zhuqi.audit.unsealed.oldest.seconds");
    }

    @Override
    public Reading read() {
        Row row = jdbc.sql("""
                select count(*) as waiting, min(e.at) as oldest
                from audit_unsealed u join audit_entry e on e.id = u.entry_id""")
                .query((r, n) -> {
                    OffsetDateTime oldest = r.getObject("oldest", OffsetDateTime.class);
                    return new Row(r.getLong("waiting"), oldest == null ? null : oldest.toInstant());
                })
                .single();
        Duration age = Ages.of(row.oldest(), clock);
        boolean late = age.compareTo(LATE) > 0;
        return new Reading(
                late ? State.WRONG : State.GOOD,
                row.oldest() == null
                        ? Words.of("audit.system.sealing.none")
                        : Words.of("audit.system.sealing.value", row.count(), age),
                late ? Words.of("audit.system.sealing.late") : null,
                Map.of(
                        "zhuqi.audit.unsealed", (double) row.count(),
                        "zhuqi.audit.unsealed.oldest.seconds", (double) age.toSeconds()));
    }
}
