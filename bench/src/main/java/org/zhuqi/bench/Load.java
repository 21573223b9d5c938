package org.zhuqi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Runs a simulation in a process of its own. */
final class Load {
    /**
     * What came of it.
     *
     * @param perSecond answers that were as expected, a second
     * @param settling those of the seconds that are not measured
     * @param failed answers that were not
     * @param p50 and the others in milliseconds
     */
    record Figures(double perSecond, long settling, long answers, long failed, double p50, double p99) {
        /** Requests that were made. */
        long requests() {
            return settling + answers + failed;
        }

        @Override
        public String toString() {
            return "%.1f/s, p50 %.2f ms, p99 %.2f ms, %d answers, %d failed"
                    .formatted(perSecond, p50, p99, answers, failed);
        }
    }

    private Load() {}

    static Figures run(Class<?> simulation, Path work, Map<String, String> settings)
            throws IOException, InterruptedException {
        Path result = Files.createTempFile("figures", ".properties");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                // Of so short a life that the better compiler would cost more than it gives.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dbench.result=" + result));
        settings.forEach((name, value) -> command.add("-Dbench." + name + "=" + value));
        command.addAll(List.of(
                "io.gatling.app.Gatling",
                "--simulation",
                simulation.getName(),
                "--no-reports",
                "--results-folder",
                work.resolve("gatling").toString()));
        Path log = work.resolve("gatling-" + simulation.getSimpleName() + ".log");
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start()
                .waitFor();
        Properties figures = new Properties();
        try (var reader = Files.newBufferedReader(result)) {
            figures.load(reader);
        }
        if (figures.isEmpty()) {
            throw new IllegalStateException(simulation + " ended with " + code + ", see " + log);
        }
        if (Long.parseLong(figures.getProperty("failed")) > 0) {
            throw new IllegalStateException(figures + ", see " + log);
        }
        return new Figures(
                Double.parseDouble(figures.getProperty("perSecond")),
                Long.parseLong(figures.getProperty("settling")),
                Long.parseLong(figures.getProperty("answers")),
                Long.parseLong(figures.getProperty("failed")),
                Double.parseDouble(figures.getProperty("p50")),
                Double.parseDouble(figures.getProperty("p99")));
    }
}
