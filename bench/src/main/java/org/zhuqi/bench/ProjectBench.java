package org.zhuqi.bench;

import static org.zhuqi.bench.Bench.say;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A province's key projects with three years of months beside a prefecture's: the ledger, the board, the curve, and all lights anew. */
final class ProjectBench {
    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("bench.projects", 100_000);
    private static final int MONTHS = 36;
    private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warm-up-seconds", 8);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 15);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path project;
    private final Path work;
    private final Cluster cluster;
    private final HttpClient http = HttpClient.newHttpClient();

    ProjectBench(Path project, Path work, Cluster cluster) {
        this.project = project;
        this.work = work;
        this.cluster = cluster;
    }

    void run() throws Exception {
        Map<String, Load.Figures> few = measure("bench_projects_few", FEW);
        Map<String, Load.Figures> many = measure("bench_projects_many", MANY);
        few.forEach((path, small) -> {
            Load.Figures large = many.get(path);
            say("%s (few: %s; many: %s)", path, small, large);
            Aims.atMost("p50 of " + path, large.p50() / small.p50(), 2);
        });
    }

    private Map<String, Load.Figures> measure(String database, int projects) throws Exception {
        cluster.createDatabase(database);
        Map<String, Load.Figures> figures = new LinkedHashMap<>();
        try (Program program = Program.start(project, work, cluster.environment(database))) {
            Population population = new Population(cluster, database);
            population.projects(0, projects - 1, MONTHS);
            population.officer();
            cluster.execute(database, "vacuum analyze");
            for (String path : paths()) {
                read(program, path, WARM_UP_SECONDS);
            }
            for (String path : paths()) {
                read(program, path, 2);
                Load.Figures alone = read(program, path, SECONDS);
                figures.put(path, alone);
                say("%s %s: %s", database, path, alone);
            }
            if (projects == MANY) {
                export(program);
            }
        }
        if (projects == MANY) {
            judge(database, "one in a hundred turns", "hashtext(id::text) % 100 = 0");
            judge(database, "every one turns", "true");
        }
        return figures;
    }

    /** A program that starts looks at every light; from the first that it wrote to the last. */
    private void judge(String database, String what, String which) throws Exception {
        cluster.execute(
                database,
                "update project set judged = date '2000-01-01', light = case light when 'NONE' then 'RED' else 'NONE' end where "
                        + which,
                "vacuum analyze project");
        String waiting = "select count(*) from project where judged = date '2000-01-01'";
        long all = count(database, waiting);
        try (Program program = Program.start(project, work, cluster.environment(database))) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            long begun = 0;
            while (System.nanoTime() < deadline) {
                long left = count(database, waiting);
                if (begun == 0 && left < all) {
                    begun = System.nanoTime();
                }
                if (left == 0) {
                    say("%d lights, %s: resident %d MB", all, what, program.residentMegabytes());
                    Aims.atMost("lights of all projects, %s, s".formatted(what), (System.nanoTime() - begun) / 1e9, 10);
                    return;
                }
                // Looking takes from the program what is measured.
                Thread.sleep(500);
            }
        }
        throw new IllegalStateException("the lights did not come to an end");
    }

    private long count(String database, String sql) throws SQLException {
        return Long.parseLong(cluster.value(database, sql));
    }

    private void export(Program program) throws Exception {
        for (int run = 0; run < 2; run++) {
            long before = program.residentMegabytes();
            long begun = System.nanoTime();
            HttpResponse<InputStream> answer = http.send(
                    HttpRequest.newBuilder(URI.create(program.address() + "/api/v1/exports/projects?format=csv"))
                            .header("Authorization", "Bearer " + Population.OFFICER)
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream file = answer.body()) {
                if (answer.statusCode() != 200 || file.read() < 0) {
                    throw new IllegalStateException("export answered " + answer.statusCode());
                }
                double firstByte = (System.nanoTime() - begun) / 1e9;
                long bytes = 1 + file.transferTo(OutputStream.nullOutputStream());
                say(
                        "ledger as csv: %.0f rows/s, first byte %.2f s, %d kB, memory %+d MB",
                        MANY / ((System.nanoTime() - begun) / 1e9),
                        firstByte,
                        bytes / 1024,
                        program.residentMegabytes() - before);
            }
        }
    }

    private static List<String> paths() {
        return List.of(
                "/api/v1/projects?limit=50",
                "/api/v1/projects?limit=50&unit=222403&light=RED",
                "/api/v1/projects/board",
                "/api/v1/projects/board?unit=222403&keyLevel=PREFECTURE",
                "/api/v1/projects/curve",
                "/api/v1/projects/curve?unit=222403",
                "/api/v1/projects/curve?kind=INDUSTRY&keyLevel=PROVINCE");
    }

    private Load.Figures read(Program program, String path, int seconds) throws Exception {
        return Bench.load(
                ListSimulation.class,
                work,
                program,
                Map.of("path", path, "token", Population.OFFICER, "clients", "1", "seconds", String.valueOf(seconds)));
    }
}
