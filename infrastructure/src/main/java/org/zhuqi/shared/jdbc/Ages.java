package org.zhuqi.shared.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long something has waited. */
public final class Ages {
    private Ages() {}

    /** Nothing when there is no such thing, or when it stands in the future because clocks differ. */
    public static Duration of(@Nullable Instant since, Clock clock) {
        if (since == null || since.isAfter(clock.instant())) {
            return Duration.ZERO;
        }
        return Duration.between(since, clock.instant());
    }
}
