package org.zhuqi.shared.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL whose files lie in {@code <data>/postgres} and which lives as long as the program.
 *
 * <p>Durable, in UTF-8 with Unicode character classes, on a free loopback port, behind a password. It survives a killed
 * program: the server that was left running is stopped first, and PostgreSQL replays its log.
 */
final class EmbeddedDatabase implements AutoCloseable {
    static final String USER = "postgres";
    static final String DATABASE = "postgres";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final long LOG_FILE_LIMIT = 10_000_000;

    private final EmbeddedPostgres server;
    private final DirectoryLock lock;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres server, DirectoryLock lock, String password) {
        this.server = server;
        this.lock = lock;
        this.password = password;
    }

    /** Starts on a free port with the files under {@code data}, made when they are not there. */
    static EmbeddedDatabase start(Path data) {
        return start(data, 0, Duration.ofSeconds(60));
    }

    /** As {@link #start(Path)}; port 0 means any free one. */
    static EmbeddedDatabase start(Path data, int port, Duration patience) {
        refuseHelplessRoot(System.getProperty("user.name"), LinuxUtils.isUnshareAvailable());
        Path home = data.toAbsolutePath().normalize().resolve("postgres");
        makeDirectory(home);
        DirectoryLock lock = DirectoryLock.take(home);
        try {
            return start(home, lock, port, patience);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedDatabase start(Path home, DirectoryLock lock, int port, Duration patience) {
        // One level below "home": the embedding library deletes unlocked children of its own working directory.
        ClusterDirectory cluster = ClusterDirectory.in(home);
        String password = password(home.resolve("password"), cluster.ready());
        Path log = serverLog(home);
        EmbeddedPostgres server = null;
        try {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster.path())
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(patience)
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    // These go to initdb. Character classes of Unicode: with plain C trigrams of Chinese are empty.
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("lc-ctype", "C.UTF-8")
                    // So do these: local connections would be trusted otherwise.
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", home.resolve("password").toString())
                    .setConnectConfig("password", password)
                    // The library starts without durability (-F); these come later on the command line and win.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "localhost")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "100")
                    .setDataDirectoryCustomizer(directory -> {
                        cluster.markReady();
                        cluster.stopLeftOverServer(patience);
                    })
                    .start();
            refuseOtherServer(server, cluster.path());
            LOG.info("PostgreSQL runs on port {} with its files in {}", server.getPort(), cluster.path());
            return new EmbeddedDatabase(server, lock, password);
        } catch (IOException | IllegalStateException | ExceptionInInitializerError e) {
            cluster.stopLeftOverServer(patience);
            throw new EmbeddedDatabaseRefused(
                    "The embedded PostgreSQL did not start. " + lastLines(log),
                    "Read " + log + ". To use a PostgreSQL of your own, set SPRING_DATASOURCE_URL, "
                            + "SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.",
                    e);
        } catch (EmbeddedDatabaseRefused e) {
            if (server != null) {
                close(server);
            }
            throw e;
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + DATABASE;
    }

    String password() {
        return password;
    }

    int port() {
        return server.getPort();
    }

    Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    @Override
    public void close() {
        close(server);
        lock.close();
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            LOG.warn("The embedded PostgreSQL was not stopped cleanly; the next start takes care of it", e);
        }
    }

    /** PostgreSQL refuses to run as root; the library goes round that with a user namespace, where there is one. */
    static void refuseHelplessRoot(String user, boolean namespaces) {
        if (user.equals("root") && !namespaces && System.getProperty("os.name").startsWith("Linux")) {
            throw new EmbeddedDatabaseRefused(
                    "PostgreSQL does not run as root, and this machine offers no user namespaces to go round that.",
                    "Start the program as an ordinary user, or install \"unshare\" (package util-linux) and allow user "
                            + "namespaces, or set SPRING_DATASOURCE_URL to a PostgreSQL of your own.");
        }
    }

    /** Whoever answers on the port must be the server of these files; another one would take our data silently. */
    private static void refuseOtherServer(EmbeddedPostgres server, Path expected) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW data_directory")) {
            row.next();
            Path actual = Path.of(row.getString(1));
            if (!Files.isSameFile(actual, expected)) {
                throw otherServer(server.getPort(), actual.toString(), null);
            }
        } catch (SQLException | IOException e) {
            throw otherServer(server.getPort(), "unknown", e);
        }
    }

    private static EmbeddedDatabaseRefused otherServer(int port, String directory, Exception cause) {
        return new EmbeddedDatabaseRefused(
                "Another PostgreSQL answers on port " + port + " (its files: " + directory + ").",
                "Start again; a free port is chosen each time.",
                cause);
    }

    private static String password(Path file, boolean clusterReady) {
        try {
            if (Files.exists(file) && Files.size(file) > 0) {
                return Files.readString(file).strip();
            }
            if (clusterReady) {
                throw new EmbeddedDatabaseRefused(
                        "The embedded database's password file is gone: " + file,
                        "Put the file back from a backup; the data need it.");
            }
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            String password = HexFormat.of().formatHex(random);
            Path fresh = file.resolveSibling("password.new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh);
            OwnerOnly.restrict(fresh);
            Files.writeString(fresh, password, StandardCharsets.US_ASCII);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return password;
        } catch (IOException e) {
            throw new EmbeddedDatabaseRefused(
                    "The password file cannot be read or written: " + file,
                    "Give the user who starts the program the right to write there, or set ZHUQI_DATA_DIR.",
                    e);
        }
    }

    private static void makeDirectory(Path directory) {
        try {
            Files.createDirectories(directory);
            if (!Files.isWritable(directory)) {
                throw new IOException("not writable");
            }
        } catch (IOException e) {
            throw new EmbeddedDatabaseRefused(
                    "The data directory cannot be written: " + directory,
                    "Give the user who starts the program the right to write there, or set ZHUQI_DATA_DIR.",
                    e);
        }
    }

    private static Path serverLog(Path home) {
        Path log = home.resolve("server.log");
        try {
            if (Files.exists(log) && Files.size(log) > LOG_FILE_LIMIT) {
                Files.move(log, home.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            LOG.warn("The server's log could not be turned over", e);
        }
        return log;
    }

    private static String lastLines(Path log) {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return "Its last words:\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        } catch (IOException e) {
            return "It left no log.";
        }
    }
}
