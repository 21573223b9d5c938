package org.zhuqi.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program as it is shipped, in a process of its own, on a database of the cluster. */
final class Program implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final int port;
    private final Duration toFirstPage;

    private Program(Process process, int port, Duration toFirstPage) {
        this.process = process;
        this.port = port;
        this.toFirstPage = toFirstPage;
    }

    static Program start(Path project, Path work, Map<String, String> database) throws Exception {
        return start(built(project), List.of(), work, database);
    }

    /** The packed program as the build left it. */
    static Path built(Path project) throws IOException {
        try (Stream<Path> built = Files.list(project.resolve("web/target"))) {
            return built.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("web/target has no -exec.jar"));
        }
    }

    static Program start(Path jar, List<String> options, Path work, Map<String, String> database) throws Exception {
        int port = Integer.getInteger("bench.port", 18431);
        Path data = Files.createTempDirectory(Files.createDirectories(work), "data");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-Xms128m",
                "-Xmx512m",
                "-XX:TrimNativeHeapInterval=2000",
                "--enable-native-access=ALL-UNNAMED"));
        if (Runtime.version().feature() >= 25) {
            command.add("-XX:+UseCompactObjectHeaders");
        }
        command.addAll(options);
        command.addAll(List.of(System.getProperty("bench.program-options", "").split(" ", -1)));
        command.removeIf(String::isEmpty);
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("program.log").toFile());
        builder.environment().putAll(database);
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT",
                        String.valueOf(port),
                        "ZHUQI_DATA_DIR",
                        data.toString(),
                        "ZHUQI_DEMONSTRATION",
                        "true",
                        "ZHUQI_RATE_LIMITS_ENABLED",
                        "false"));
        long begun = System.nanoTime();
        Process process = builder.start();
        awaitFirstPage(process, port, data);
        return new Program(process, port, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static void awaitFirstPage(Process process, int port, Path data) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                .timeout(Duration.ofSeconds(30))
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("the program did not start:\n" + Files.readString(data.resolve("program.log")));
    }

    String address() {
        return "http://localhost:" + port;
    }

    Duration toFirstPage() {
        return toFirstPage;
    }

    /** Processor time so far. */
    Duration processorTime() {
        return Cluster.processorTime(process.toHandle());
    }

    /** Resident memory of the JVM in MB. */
    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
