package org.zhuqi.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A durable cluster of Debian's PostgreSQL 15 with its shipped settings, and its pgbench. */
final class Cluster implements AutoCloseable {
    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
    private static final String USER = "bench";
    private static final String PASSWORD = "throw-away";
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private final Path folder;
    private final int port;

    private Cluster(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static Cluster start() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("zhuqi-bench");
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        if (root()) {
            run(List.of("chown", "-R", "postgres:postgres", folder.toString()), Map.of());
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Cluster cluster = new Cluster(folder, socket.getLocalPort());
            socket.close();
            cluster.server(
                    "initdb",
                    "-D",
                    cluster.data(),
                    "-U",
                    USER,
                    "-A",
                    "scram-sha-256",
                    "--pwfile=" + password,
                    "-E",
                    "UTF8",
                    "--locale=C.UTF-8");
            // The same for both sides that are compared: more log space, so that checkpoints do not fall into one of
            // them.
            cluster.server(
                    "pg_ctl",
                    "-D",
                    cluster.data(),
                    "-w",
                    "-l",
                    folder.resolve("log").toString(),
                    "-o",
                    "-p " + cluster.port + " -c listen_addresses=localhost -c unix_socket_directories="
                            + " -c shared_buffers=1GB -c max_wal_size=8GB"
                            + (Boolean.getBoolean("bench.profile")
                                    ? " -c shared_preload_libraries=pg_stat_statements"
                                    : ""),
                    "start");
            return cluster;
        }
    }

    void createDatabase(String name) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, PASSWORD);
    }

    void execute(String database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    String value(String database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    /** How the program is told to use a database of this cluster. */
    Map<String, String> environment(String database) {
        return Map.of(
                "SPRING_DATASOURCE_URL", url(database),
                "SPRING_DATASOURCE_USERNAME", USER,
                "SPRING_DATASOURCE_PASSWORD", PASSWORD);
    }

    /** Transactions a second that pgbench makes of the script, prepared, with so many clients. */
    double pgbench(String database, String script, int clients, int seconds) throws IOException, InterruptedException {
        Path file = Files.writeString(Files.createTempFile("limit", ".sql"), script);
        String said = run(
                List.of(
                        PROGRAMS.resolve("pgbench").toString(),
                        "-n",
                        "-M",
                        "prepared",
                        "-h",
                        "localhost",
                        "-p",
                        String.valueOf(port),
                        "-U",
                        USER,
                        "-c",
                        String.valueOf(clients),
                        "-j",
                        "2",
                        "-T",
                        String.valueOf(seconds),
                        "-f",
                        file.toString(),
                        database),
                Map.of("PGPASSWORD", PASSWORD));
        Matcher tps = TPS.matcher(said);
        if (!tps.find()) {
            throw new IllegalStateException(said);
        }
        return Double.parseDouble(tps.group(1));
    }

    /** Processor time of all its processes so far. */
    Duration processorTime() throws IOException {
        String server =
                Files.readAllLines(folder.resolve("cluster/postmaster.pid")).getFirst();
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(server)).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .map(Cluster::processorTime)
                .reduce(Duration.ZERO, Duration::plus);
    }

    static Duration processorTime(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    private String data() {
        return folder.resolve("cluster").toString();
    }

    private void server(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (root()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(PROGRAMS.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command, Map.of());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        server("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private static boolean root() {
        return System.getProperty("user.name").equals("root");
    }

    private static String run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("zhuqi-bench", ".out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        String said = Files.readString(output);
        Files.delete(output);
        if (code != 0) {
            throw new IllegalStateException(command + " ended with " + code + ":\n" + said);
        }
        return said;
    }
}
