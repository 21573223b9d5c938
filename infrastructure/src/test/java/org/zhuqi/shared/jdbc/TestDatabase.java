package org.zhuqi.shared.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A fresh, migrated database on the one embedded PostgreSQL of this test run.
 *
 * <p>{@code static final TestDatabase DATABASE = TestDatabase.fresh();} in a test class gives it one of its own; it is a
 * copy of a template that was migrated once, and all of them vanish with the JVM. Not durable: for tests only.
 */
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** A copy of the migrated template. */
    public static TestDatabase fresh() {
        return create(Server.TEMPLATE);
    }

    /** A database without anything in it. */
    public static TestDatabase empty() {
        return create("template0");
    }

    private static TestDatabase create(String template) {
        String name = "test_" + COUNT.incrementAndGet();
        // One at a time: PostgreSQL copies a template only while nobody else uses it.
        synchronized (Server.class) {
            JdbcClient.create(Server.dataSource("postgres"))
                    .sql("create database " + name + " template " + template)
                    .update();
        }
        return new TestDatabase(name);
    }

    public DataSource dataSource() {
        return new HoldingDataSource(Server.dataSource(name));
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    public LaterWrites later() {
        return new LaterWrites(dataSource());
    }

    /** Like {@link #dataSource} but taking part in {@link #transactions}: use the same object for both. */
    public TransactionTemplate transactions(DataSource dataSource) {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + Server.RUNNING.getPort() + "/" + name;
    }

    /** Properties that make the whole application run on this database. */
    public Map<String, String> properties() {
        return Map.of(
                "spring.datasource.url", url(),
                "spring.datasource.username", "postgres",
                "spring.datasource.password", "");
    }

    /** Takes the database away: whoever is in it is thrown out, and nobody gets in until it is {@link #back}. */
    public void gone() {
        JdbcClient server = JdbcClient.create(Server.dataSource("postgres"));
        server.sql("alter database " + name + " allow_connections false").update();
        server.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    public void back() {
        JdbcClient.create(Server.dataSource("postgres"))
                .sql("alter database " + name + " allow_connections true")
                .update();
    }

    /** Runs every migration of the class path. */
    public static void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }

    /** Started by the first test that asks. */
    private static final class Server {
        static final String TEMPLATE = "zhuqi_template";
        /** The name of connections of tests, which never close the last one. */
        private static final String ITSELF = "zhuqi-test";

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setLocaleConfig("locale", "C")
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("lc-ctype", "C.UTF-8")
                        .setServerConfig("shared_buffers", "64MB")
                        .setServerConfig("unix_socket_directories", "")
                        .setRegisterShutdownHook(false)
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                JdbcClient.create(server.getPostgresDatabase())
                        .sql("create database " + TEMPLATE)
                        .update();
                migrate(server.getDatabase("postgres", TEMPLATE));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** After Spring's contexts, if there are any: they want their database until they are closed. */
        private static void stop(EmbeddedPostgres server) {
            try {
                JdbcClient jdbc = JdbcClient.create(server.getPostgresDatabase());
                Awaitility.await()
                        .atMost(Duration.ofSeconds(20))
                        .until(() ->
                                jdbc.sql("""
                                select not exists (select 1 from pg_stat_activity where backend_type = 'client backend'
                                    and pid <> pg_backend_pid() and application_name <> ?)""").param(ITSELF).query(Boolean.class).single());
            } catch (ConditionTimeoutException e) {
                // Whoever still holds a connection has forgotten it.
            }
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static DataSource dataSource(String database) {
            PGSimpleDataSource dataSource = new PGSimpleDataSource();
            dataSource.setUrl("jdbc:postgresql://localhost:" + RUNNING.getPort() + "/" + database);
            dataSource.setUser("postgres");
            dataSource.setApplicationName(ITSELF);
            return dataSource;
        }
    }
}
