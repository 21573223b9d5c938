package org.zhuqi.shared.jdbc;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A throw-away cluster of the PostgreSQL 15 that Debian 12 ships, the oldest the program promises to run on. */
public final class DebianPostgres implements AutoCloseable {
    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
    private static final String USER = "keeper";
    private static final String PASSWORD = "throw-away";

    private final Path folder;
    private final int port;

    private DebianPostgres(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Starts one; skips the test, saying why, where Debian's package is not installed. */
    public static DebianPostgres startOrSkip() {
        return startOrSkip(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** As above, with its files somewhere below the folder. */
    public static DebianPostgres startOrSkip(Path parent) {
        if (!Files.isExecutable(PROGRAMS.resolve("initdb"))) {
            String why = "no PostgreSQL 15 in " + PROGRAMS + " (Debian: apt-get install postgresql-15)";
            assertNotEquals("true", System.getenv("ZHUQI_POSTGRESQL_15_REQUIRED"), why);
            System.out.println("SKIPPED: " + why);
            abort(why);
        }
        try {
            Path folder = Files.createTempDirectory(parent, "zhuqi-postgresql-15");
            Path password = Files.writeString(folder.resolve("password"), PASSWORD);
            if (root()) {
                run(List.of("chown", "-R", "postgres:postgres", folder.toString()));
            }
            DebianPostgres server = new DebianPostgres(folder, freePort());
            server.postgres(
                    "initdb",
                    "-D",
                    server.cluster(),
                    "-U",
                    USER,
                    "-A",
                    "scram-sha-256",
                    "--pwfile=" + password,
                    "-E",
                    "UTF8",
                    "--locale=C.UTF-8",
                    "--no-sync");
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts again what {@link #stop} has stopped, on the same port. */
    public void start() {
        postgres(
                "pg_ctl",
                "-D",
                cluster(),
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=localhost -c unix_socket_directories= -c fsync=off",
                "start");
    }

    public void stop() {
        postgres("pg_ctl", "-D", cluster(), "-w", "-m", "fast", "stop");
    }

    /** As kill -9 of every one of its processes does. */
    public void kill() {
        try {
            long pid = Long.parseLong(Files.readAllLines(folder.resolve("cluster/postmaster.pid"))
                    .getFirst()
                    .strip());
            ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
            List<ProcessHandle> all = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(process -> process.onExit().join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public DataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url());
        dataSource.setUser(USER);
        dataSource.setPassword(PASSWORD);
        return dataSource;
    }

    /** Settings that make the whole program run on it, as an operator would give them. */
    public Map<String, String> properties() {
        return Map.of(
                "spring.datasource.url", url(),
                "spring.datasource.username", USER,
                "spring.datasource.password", PASSWORD);
    }

    public int port() {
        return port;
    }

    private String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    private String cluster() {
        return folder.resolve("cluster").toString();
    }

    @Override
    public void close() {
        if (Files.exists(folder.resolve("cluster/postmaster.pid"))) {
            stop();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void postgres(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (root()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(PROGRAMS.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static boolean root() {
        return System.getProperty("user.name").equals("root");
    }

    private static void run(List<String> command) {
        try {
            Path output = Files.createTempFile("zhuqi", ".out");
            int code = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            String said = Files.readString(output);
            Files.delete(output);
            if (code != 0) {
                throw new IllegalStateException(command + " ended with " + code + ":\n" + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
