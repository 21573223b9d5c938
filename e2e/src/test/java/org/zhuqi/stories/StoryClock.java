package org.zhuqi.stories;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that runs on, and that a story may set forward; back only where it is about that. */
final class StoryClock extends Clock {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final AtomicReference<Duration> ahead;
    private final Clock wall = Clock.system(ZONE);

    StoryClock(LocalDateTime start) {
        ahead = new AtomicReference<>(Duration.between(wall.instant(), at(start)));
    }

    /** Sets the clock to a later moment, local time. */
    void advanceTo(LocalDateTime moment) {
        Instant then = at(moment);
        if (then.isBefore(instant())) {
            throw new IllegalArgumentException("the story is already past " + moment);
        }
        ahead.set(Duration.between(wall.instant(), then));
    }

    /** Sets the clock to any moment, as somebody does who mistypes the date of the machine. */
    void jumpTo(LocalDateTime moment) {
        ahead.set(Duration.between(wall.instant(), at(moment)));
    }

    private static Instant at(LocalDateTime moment) {
        return moment.atZone(ZONE).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return wall.instant().plus(ahead.get());
    }
}
