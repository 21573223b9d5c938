package org.zhuqi.shared.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.zhuqi.shared.RateBuckets;
import org.zhuqi.shared.RateBucketsContract;

class JdbcRateBucketsTest extends RateBucketsContract {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-08-26T06:00:00Z"), ZoneOffset.UTC);

    @Override
    protected RateBuckets empty(Clock clock) {
        DATABASE.jdbc().sql("truncate rate_bucket").update();
        return new JdbcRateBuckets(DATABASE.dataSource(), clock);
    }

    @Test
    void two_programs_on_one_database_share_a_limit() {
        RateBuckets one = empty(CLOCK);
        RateBuckets other = new JdbcRateBuckets(DATABASE.dataSource(), CLOCK);
        assertThat(one.take("login 10.0.0.1", 2)).isZero();
        assertThat(other.take("login 10.0.0.1", 2)).isZero();
        assertThat(one.take("login 10.0.0.1", 2)).isPositive();
        assertThat(other.take("login 10.0.0.1", 2)).isPositive();
    }

    @Test
    void without_the_database_the_program_counts_by_itself_and_does_not_ask_it_each_time() {
        AtomicInteger asked = new AtomicInteger();
        RateBuckets alone = new JdbcRateBuckets(
                new AbstractDataSource() {
                    @Override
                    public java.sql.Connection getConnection() throws SQLException {
                        asked.incrementAndGet();
                        throw new SQLException("gone");
                    }

                    @Override
                    public java.sql.Connection getConnection(String user, String password) throws SQLException {
                        return getConnection();
                    }
                },
                CLOCK);
        assertThat(alone.take("login 10.0.0.1", 2)).isZero();
        assertThat(alone.take("login 10.0.0.1", 2)).isZero();
        assertThat(alone.take("login 10.0.0.1", 2)).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(30));
        assertThat(asked).hasValue(1);
    }
}
