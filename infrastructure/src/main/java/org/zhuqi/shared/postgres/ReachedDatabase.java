package org.zhuqi.shared.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.env.Environment;

/**
 * The program's database for a command that is not the program: the one configured, else the embedded one, which is
 * started when nobody runs it.
 */
public final class ReachedDatabase implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataSource source;
    private final @Nullable EmbeddedDatabase started;

    private ReachedDatabase(DataSource source, @Nullable EmbeddedDatabase started) {
        this.source = source;
        this.started = started;
    }

    /** Also one that a running program uses; refused when there is none. */
    public static ReachedDatabase alsoRunning(Environment environment) {
        Path data = data(environment);
        if (configured(environment) == null && !Files.exists(home(data).resolve("current"))) {
            throw new EmbeddedDatabaseRefused(
                    "There is no database in " + data,
                    "Name the data directory with ZHUQI_DATA_DIR, or a database with SPRING_DATASOURCE_URL.");
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return alone(environment);
            } catch (DirectoryInUse inUse) {
                DataSource running = running(home(data));
                if (running != null) {
                    return new ReachedDatabase(running, null);
                }
                if (System.nanoTime() > deadline) {
                    throw inUse;
                }
                // The program that has the directory is just starting, or just stopping.
                pause();
            }
        }
    }

    /** One that no program uses, as far as can be known; an embedded one is made when there is none. */
    public static ReachedDatabase alone(Environment environment) {
        String url = configured(environment);
        WayToDatabase.refuseReadable(environment);
        if (url != null) {
            return new ReachedDatabase(
                    source(
                            url,
                            environment.getProperty("spring.datasource.username"),
                            environment.getProperty("spring.datasource.password")),
                    null);
        }
        EmbeddedDatabase started = EmbeddedDatabase.start(data(environment));
        return new ReachedDatabase(source(started.url(), EmbeddedDatabase.USER, started.password()), started);
    }

    public DataSource dataSource() {
        return source;
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }

    /** The server of these files, by what lies beside them for their owner's eyes only; null when it does not answer. */
    private static @Nullable DataSource running(Path home) {
        try {
            Path cluster =
                    home.resolve(Files.readString(home.resolve("current")).strip());
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            DataSource source = source(
                    "jdbc:postgresql://localhost:"
                            + Integer.parseInt(lines.get(3).strip()) + "/" + EmbeddedDatabase.DATABASE,
                    EmbeddedDatabase.USER,
                    Files.readString(home.resolve("password")).strip());
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SHOW data_directory")) {
                row.next();
                return Files.isSameFile(Path.of(row.getString(1)), cluster) ? source : null;
            }
        } catch (SQLException | IOException | IndexOutOfBoundsException | NumberFormatException e) {
            return null;
        }
    }

    private static DataSource source(String url, @Nullable String user, @Nullable String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        if (user != null) {
            source.setUser(user);
        }
        if (password != null) {
            source.setPassword(password);
        }
        return source;
    }

    private static @Nullable String configured(Environment environment) {
        return environment.getProperty("spring.datasource.url");
    }

    private static Path data(Environment environment) {
        return Path.of(environment.getProperty("zhuqi.data-directory", "./data"));
    }

    private static Path home(Path data) {
        return data.toAbsolutePath().normalize().resolve("postgres");
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
