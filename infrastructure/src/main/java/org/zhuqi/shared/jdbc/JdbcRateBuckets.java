package org.zhuqi.shared.jdbc;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.jdbc.CustomColumnProvider;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import lombok.extern.slf4j.Slf4j;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhuqi.shared.RateBuckets;

/**
 * Bucket4j on PostgreSQL, shared by every program on the database.
 *
 * <p>When the database does not answer, this program counts by itself, with the same limits, and asks the database again
 * after a few seconds: nobody is let in without end, and pages that need no database go on.
 */
@Component
@Slf4j
class JdbcRateBuckets implements RateBuckets {
    private static final int ASKERS = 50_000;
    /** Waiting for a lost database at every request would block the pages that do without it. */
    private static final Duration ALONE_FOR = Duration.ofSeconds(10);

    /** After a minute every bucket is full; a little more, for clocks that differ. */
    private static final Duration FULL_AFTER = Duration.ofSeconds(70);

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> shared;
    private final JdbcClient jdbc;
    private final TimeMeter time;
    private final Clock clock;
    private volatile Instant aloneUntil = Instant.MIN;
    // Who asked longest ago is forgotten first, so that many askers cannot fill the memory.
    private final Map<String, Bucket> own = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ASKERS;
        }
    };

    JdbcRateBuckets(DataSource database, Clock clock) {
        this.clock = clock;
        this.jdbc = JdbcClient.create(database);
        this.time = new ClockMeter(clock);
        this.shared = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_bucket")
                .idColumn("id")
                .stateColumn("state")
                .clientClock(time)
                .addCustomColumn(new FullAgain(clock))
                .build();
    }

    @Override
    public Duration take(String bucket, int perMinute) {
        // The limit is part of the name: a changed setting counts at once.
        String name = bucket + " " + perMinute;
        if (!clock.instant().isBefore(aloneUntil)) {
            try {
                return wait(shared.getProxy(name, () -> configuration(perMinute)));
            } catch (RuntimeException e) {
                aloneUntil = clock.instant().plus(ALONE_FOR);
                log.warn(
                        "limits are counted by this program alone for {} s: {}", ALONE_FOR.toSeconds(), e.getMessage());
            }
        }
        return wait(ownBucket(name, perMinute));
    }

    private static Duration wait(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    private Bucket ownBucket(String name, int perMinute) {
        synchronized (own) {
            return own.computeIfAbsent(
                    name,
                    key -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                            .withCustomTimePrecision(time)
                            .build());
        }
    }

    private static BucketConfiguration configuration(int perMinute) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    @Override
    public int sweep() {
        return jdbc.sql("delete from rate_bucket where expires_at < ?")
                .param(clock.millis())
                .update();
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void sweepNow() {
        try {
            sweep();
        } catch (RuntimeException e) {
            log.debug("old limits are swept the next time", e);
        }
    }

    /** The library would stamp rows by the machine's clock; everything here goes by the program's. */
    private record FullAgain(Clock clock) implements CustomColumnProvider<String> {
        @Override
        public void setCustomField(
                String key, int index, PreparedStatement statement, RemoteBucketState state, long nanos)
                throws SQLException {
            statement.setLong(index, clock.millis() + FULL_AFTER.toMillis());
        }

        @Override
        public String getCustomFieldName() {
            return "expires_at";
        }
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return Duration.ofSeconds(now.getEpochSecond(), now.getNano()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
