package org.zhuqi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link RateBuckets} does. */
public abstract class RateBucketsContract {
    private Instant now = Instant.parse("2024-08-26T06:00:00Z");
    private RateBuckets buckets;

    /** No bucket is known yet. */
    protected abstract RateBuckets empty(Clock clock);

    @BeforeEach
    void start() {
        buckets = empty(new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("Asia/Shanghai");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
    }

    @Test
    void as_many_as_are_allowed_pass_and_the_next_is_told_how_long_to_wait() {
        for (int i = 0; i < 6; i++) {
            assertThat(buckets.take("login 10.0.0.1", 6)).isZero();
        }
        assertThat(buckets.take("login 10.0.0.1", 6)).isBetween(Duration.ofMillis(9_990), Duration.ofSeconds(10));
    }

    @Test
    void what_was_taken_trickles_back() {
        for (int i = 0; i < 6; i++) {
            buckets.take("login 10.0.0.1", 6);
        }
        now = now.plusMillis(9_900);
        assertThat(buckets.take("login 10.0.0.1", 6)).isPositive();
        now = now.plusMillis(200);
        assertThat(buckets.take("login 10.0.0.1", 6)).isZero();
        assertThat(buckets.take("login 10.0.0.1", 6)).isPositive();
        now = now.plus(Duration.ofHours(1));
        for (int i = 0; i < 6; i++) {
            assertThat(buckets.take("login 10.0.0.1", 6)).isZero();
        }
        assertThat(buckets.take("login 10.0.0.1", 6)).isPositive();
    }

    @Test
    void everybody_has_a_bucket_of_their_own() {
        assertThat(buckets.take("login 10.0.0.1", 1)).isZero();
        assertThat(buckets.take("login 10.0.0.1", 1)).isPositive();
        assertThat(buckets.take("login 10.0.0.2", 1)).isZero();
        assertThat(buckets.take("tokens 10.0.0.1", 1)).isZero();
    }

    @Test
    void only_buckets_that_are_full_again_are_swept() {
        buckets.take("login 10.0.0.1", 6);
        assertThat(buckets.sweep()).isZero();
        now = now.plus(Duration.ofMinutes(5));
        buckets.take("login 10.0.0.2", 6);
        assertThat(buckets.sweep()).isOne();
    }
}
