package org.zhuqi.shared.jdbc;

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

/** News that its listeners have not taken yet: a moment's worth is usual, old news means that a listener fails. */
@Repository
@RequiredArgsConstructor
class EventsFact implements SystemFact {
    private static final Duration LATE = Duration.ofMinutes(5);
    private static final Duration STUCK = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    private record Row(long count, @Nullable Instant oldest) {}

    @Override
    public String id() {
        return "shared.events";
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public String titleKey() {
        return "shared.system.events";
    }

    @Override
    public List<String> numbers() {
        return List.of("zhuqi.events.outstanding", "zhuqi.events.oldest.seconds");
    }

    @Override
    public Reading read() {
        Row row = jdbc.sql("""
                select count(*) as waiting, min(publication_date) as oldest
                from event_publication where completion_date is null""")
                .query((r, n) -> {
                    OffsetDateTime oldest = r.getObject("oldest", OffsetDateTime.class);
                    return new Row(r.getLong("waiting"), oldest == null ? null : oldest.toInstant());
                })
                .single();
        Duration age = Ages.of(row.oldest(), clock);
        State state = age.compareTo(STUCK) > 0 ? State.WRONG : age.compareTo(LATE) > 0 ? State.WATCH : State.GOOD;
        return new Reading(
                state,
                row.oldest() == null
                        ? Words.of("shared.system.events.none")
                        : Words.of("shared.system.events.value", row.count(), age),
                state == State.GOOD ? null : Words.of("shared.system.events.late"),
                Map.of(
                        "zhuqi.events.outstanding", (double) row.count(),
                        "zhuqi.events.oldest.seconds", (double) age.toSeconds()));
    }
}
