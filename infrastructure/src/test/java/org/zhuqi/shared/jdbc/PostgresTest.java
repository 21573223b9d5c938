package org.zhuqi.shared.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
}
