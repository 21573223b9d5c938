package org.zhuqi.shared;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

public final class InMemoryRateBuckets implements RateBuckets {
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final Map<String, Bucket> stored = new HashMap<>();
    private final Clock clock;

    public InMemoryRateBuckets(Clock clock) {
        this.clock = clock;
    }

    /** Counted in requests times milliseconds of a minute, so that whole numbers stay exact. */
    private record Bucket(long level, long at, int perMinute) {
        Bucket filled(long now) {
            return new Bucket(Math.min(perMinute * MINUTE, level + (now - at) * perMinute), now, perMinute);
        }

        boolean full() {
            return level >= perMinute * MINUTE;
        }
    }

    @Override
    public Duration take(String bucket, int perMinute) {
        long now = clock.millis();
        Bucket before = stored.getOrDefault(bucket, new Bucket(perMinute * MINUTE, now, perMinute))
                .filled(now);
        if (before.level() < MINUTE) {
            return Duration.ofMillis(Math.ceilDiv(MINUTE - before.level(), perMinute));
        }
        stored.put(bucket, new Bucket(before.level() - MINUTE, now, perMinute));
        return Duration.ZERO;
    }

    @Override
    public int sweep() {
        int before = stored.size();
        long now = clock.millis();
        stored.values().removeIf(bucket -> bucket.filled(now).full());
        return before - stored.size();
    }
}
