package org.zhuqi.shared.jdbc;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A test on a real PostgreSQL: each class has a fresh migrated database, shared by its methods.
 *
 * <p>A class that extends something else (a contract) keeps a {@link TestDatabase} instead.
 */
public abstract class PostgresTest {
    private static final Map<Class<?>, TestDatabase> DATABASES = new ConcurrentHashMap<>();

    protected final TestDatabase database = DATABASES.computeIfAbsent(getClass(), test -> TestDatabase.fresh());
    protected final DataSource dataSource = database.dataSource();
    protected final JdbcClient jdbc = JdbcClient.create(dataSource);
    protected final TransactionTemplate transactions = database.transactions(dataSource);
    /** Stands still at the afternoon of 2024-08-26 in Yanji. */
    protected final Clock clock = Clock.fixed(Instant.parse("2024-08-26T06:00:00Z"), ZoneId.of("Asia/Shanghai"));

    /**
     * Runs two things in transactions of their own. The first ends its transaction only once the second waits for it or
     * is done; what the second throws comes out.
     */
    protected void atOnce(Runnable first, Runnable second) {
        CompletableFuture<Void> beside = new CompletableFuture<>();
        transactions.executeWithoutResult(status -> {
            first.run();
            CompletableFuture.runAsync(() -> transactions.executeWithoutResult(other -> second.run()))
                    .whenComplete((done, failure) -> {
                        if (failure == null) {
                            beside.complete(null);
                        } else {
                            beside.completeExceptionally(failure);
                        }
                    });
            await().atMost(Duration.ofSeconds(20)).until(() -> beside.isDone() || somebodyWaits());
        });
        beside.orTimeout(20, TimeUnit.SECONDS).join();
    }

    /** Asked over another connection than the one of the transaction. */
    private boolean somebodyWaits() {
        return database.jdbc().sql("""
                        select exists (select 1 from pg_stat_activity
                                       where datname = current_database() and wait_event_type = 'Lock')""").query(Boolean.class).single();
    }
}
