package org.zhuqi.shared.place;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a program with demonstration data. Whoever loads them may set it back while they work, so that use cases do
 * what was done last year as they would have done it then; for everybody else it shows the present.
 */
@RequiredArgsConstructor
public final class DemonstrationClock extends Clock {
    private static final ThreadLocal<@Nullable Duration> BACK = new ThreadLocal<>();

    private final Clock present;

    /**
     * Works at a moment of the past; the clock runs on from there.
     *
     * @throws IllegalArgumentException when the moment is to come
     * @throws IllegalStateException when this thread is in the past already
     */
    public <T> T at(Instant moment, Supplier<T> work) {
        if (BACK.get() != null) {
            throw new IllegalStateException("the clock is set back already");
        }
        Duration back = Duration.between(moment, present.instant());
        if (back.isNegative()) {
            throw new IllegalArgumentException("a demonstration has no future: " + moment);
        }
        BACK.set(back);
        try {
            return work.get();
        } finally {
            BACK.remove();
        }
    }

    /** Whether this thread works in the past. */
    public static boolean isSetBack() {
        return BACK.get() != null;
    }

    @Override
    public Instant instant() {
        Duration back = BACK.get();
        return back == null ? present.instant() : present.instant().minus(back);
    }

    @Override
    public ZoneId getZone() {
        return present.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemonstrationClock(present.withZone(zone));
    }
}
