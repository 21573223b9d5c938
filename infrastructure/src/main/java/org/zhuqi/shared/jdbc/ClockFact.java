package org.zhuqi.shared.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.shared.SystemFact;

/** How far the program's clock and the database's are apart: deadlines are judged by the first, kept by the second. */
@Repository
@RequiredArgsConstructor
class ClockFact implements SystemFact {
    private static final Duration NOTICEABLE = Duration.ofSeconds(2);
    private static final Duration WRONG = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public String id() {
        return "shared.clock";
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public String titleKey() {
        return "shared.system.clock";
    }

    @Override
    public List<String> numbers() {
        return List.of("zhuqi.clock.skew.seconds");
    }

    @Override
    public Reading read() {
        Instant before = clock.instant();
        Instant there = jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        Instant after = clock.instant();
        // The database answered somewhere between the two.
        Duration skew =
                Duration.between(before.plus(Duration.between(before, after).dividedBy(2)), there);
        Duration apart = skew.abs();
        State state =
                apart.compareTo(WRONG) > 0 ? State.WRONG : apart.compareTo(NOTICEABLE) > 0 ? State.WATCH : State.GOOD;
        return new Reading(
                state,
                Words.of("shared.system.clock.value", clock.instant(), apart.toMillis()),
                state == State.GOOD ? null : Words.of("shared.system.clock.apart"),
                Map.of("zhuqi.clock.skew.seconds", skew.toNanos() / 1e9));
    }
}
