package org.zhuqi.bench;

import static org.zhuqi.bench.Bench.say;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Five years of a province's demands beside a year of a prefecture's, and supervision over open clocks. */
final class DemandBench {
    private static final int FEW = 7_000;
    private static final int MANY = Integer.getInteger("bench.demands", 700_000);
    private static final int CLOCKS = Integer.getInteger("bench.clocks", 100_000);
    private static final int DUE_TODAY = 1_000;
    private static final int YEAR = 365;
    private static final int SECONDS = Integer.getInteger("bench.seconds", 15);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path project;
    private final Path work;
    private final Cluster cluster;

    DemandBench(Path project, Path work, Cluster cluster) {
        this.project = project;
        this.work = work;
        this.cluster = cluster;
    }

    void run() throws Exception {
        Map<String, Load.Figures> few = measure("bench_demands_few", FEW, 1);
        Map<String, Load.Figures> many = measure("bench_demands_many", MANY, 5);
        few.forEach((path, small) -> {
            Load.Figures large = many.get(path);
            say("RATIO %s: p50 %.2f (few: %s; many: %s)", path, large.p50() / small.p50(), small, large);
        });
    }

    private Map<String, Load.Figures> measure(String database, int demands, int years) throws Exception {
        cluster.createDatabase(database);
        try (Program program = Program.start(project, work, cluster.environment(database))) {
            Population population = new Population(cluster, database);
            population.enterprises(0, 4_999, false);
            population.demands(0, demands - 1, false, years * YEAR);
            population.officer();
            cluster.execute(database, "vacuum analyze");
            Map<String, Load.Figures> figures = new LinkedHashMap<>();
            for (String path : paths()) {
                read(program, path, 5);
                Load.Figures alone = read(program, path, SECONDS);
                figures.put(path, alone);
                say("%s %s: %s", database, path, alone);
            }
            if (demands == MANY) {
                population.demands(demands, demands + CLOCKS - 1, true, 1);
                cluster.execute(
                        database,
                        "update demand set next_on = current_date + 30 where state = 'CONTACTED'",
                        "vacuum analyze");
                sweep(database, DUE_TODAY);
                sweep(database, CLOCKS);
            }
            return figures;
        }
    }

    /** From the first demand that supervision has looked at to the last, so many of all open clocks being due. */
    private void sweep(String database, int due) throws Exception {
        cluster.execute(
                database,
                "update demand set next_on = current_date where id in (select id from demand where state = 'CONTACTED'"
                        + " order by id limit " + due + ")");
        String count = "select count(*) from demand where next_on <= current_date";
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long begun = 0;
        while (System.nanoTime() < deadline) {
            int left = Integer.parseInt(cluster.value(database, count));
            if (begun == 0 && left < due) {
                begun = System.nanoTime();
            }
            if (left == 0) {
                say(
                        "sweep of %d due among %d open clocks: %.1f s",
                        due, CLOCKS, Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1e3);
                return;
            }
        }
        throw new IllegalStateException("supervision did not come to an end");
    }

    private static List<String> paths() {
        LocalDate end = LocalDate.now().minusDays(1);
        String period = "?asOf=" + end + "&from=" + end.minusDays(30);
        return List.of(
                "/api/v1/demands?limit=20",
                "/api/v1/demands?limit=20&unit=222403&state=CLOSED",
                "/api/v1/demands?limit=20&sort=-raised",
                "/api/v1/demands?limit=20&q=%E8%B4%B7%E6%AC%BE",
                "/api/v1/measures/demands.raised" + period,
                "/api/v1/measures/demands.closing-rate" + period,
                "/api/v1/measures/demands.on-time-rate?asOf=" + end);
    }

    private Load.Figures read(Program program, String path, int seconds) throws Exception {
        return Bench.load(
                ListSimulation.class,
                work,
                program,
                Map.of("path", path, "token", Population.OFFICER, "clients", "1", "seconds", String.valueOf(seconds)));
    }
}
