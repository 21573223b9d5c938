package org.zhuqi.bench;

import static org.zhuqi.bench.Bench.say;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long the program takes to its first page on data that are there, without and with an AOT cache. */
final class StartBench {
    private static final int RUNS = Integer.getInteger("bench.starts", 5);
    private static final String DATABASE = "bench_start";

    private final Path project;
    private final Path work;
    private final Cluster cluster;
    private long resident;

    StartBench(Path project, Path work, Cluster cluster) {
        this.project = project;
        this.work = work;
        this.cluster = cluster;
    }

    void run() throws Exception {
        cluster.createDatabase(DATABASE);
        Path jar = extracted();
        say("the very first start %.1f s", seconds(jar, List.of()));
        double plain = median(jar, List.of());
        Aims.atMost("start to first page, s", plain, 15);
        Path cache = work.resolve("zhuqi.aot");
        seconds(jar, List.of("-XX:AOTCacheOutput=" + cache));
        double cached = median(jar, List.of("-XX:AOTCache=" + cache));
        Aims.atMost("start to first page with an AOT cache, s", cached, 6);
    }

    /** As the operations page says: libraries beside the jar, which a cache needs. */
    private Path extracted() throws IOException, InterruptedException {
        Path folder = work.resolve("extracted");
        Path built = Program.built(project);
        int code = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Djarmode=tools",
                        "-jar",
                        built.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException("extracting ended with " + code);
        }
        return folder.resolve(built.getFileName());
    }

    private double median(Path jar, List<String> options) throws Exception {
        List<Double> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            runs.add(seconds(jar, options));
            if (options.isEmpty()) {
                Aims.atMost("resident after the start, MB", resident, 400);
            }
        }
        List<Double> sorted = runs.stream().sorted().toList();
        say("start to first page with %s: median %.1f s of %s", options, sorted.get(RUNS / 2), runs);
        return sorted.get(RUNS / 2);
    }

    private double seconds(Path jar, List<String> options) throws Exception {
        try (Program program = Program.start(jar, options, work, cluster.environment(DATABASE))) {
            resident = program.residentMegabytes();
            say("resident after the start %d MB", resident);
            return program.toFirstPage().toMillis() / 1e3;
        }
    }
}
