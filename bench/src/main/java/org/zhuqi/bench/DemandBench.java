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
    /** None: supervision alone is measured. */
    private static final int MANY = Integer.getInteger("bench.demands", 700_000);

    private static final int CLOCKS = Integer.getInteger("bench.clocks", 100_000);
    private static final int DUE_TODAY = 1_000;
    /** The first one meets a program whose compiler has not seen supervision at work. */
    private static final int RUNS = 3;

    private static final int YEAR = 365;
    private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warm-up-seconds", 8);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 15);
    /** All that the page of figures asks, as a file: it is shown to people, a program with a token reads it so. */
    private static final String FIGURES_PAGE = "/api/v1/exports/campaign-figures?format=csv";

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
        if (MANY == 0) {
            measure("bench_demands_clocks", 0, 1);
            return;
        }
        Map<String, Load.Figures> few = measure("bench_demands_few", FEW, 1);
        Map<String, Load.Figures> many = measure("bench_demands_many", MANY, 5);
        few.forEach((path, small) -> {
            Load.Figures large = many.get(path);
            say("%s (few: %s; many: %s)", path, small, large);
            Aims.atMost("p50 of " + path, large.p50() / small.p50(), 2);
        });
    }

    private Map<String, Load.Figures> measure(String database, int demands, int years) throws Exception {
        cluster.createDatabase(database);
        try (Program program = Program.start(project, work, cluster.environment(database))) {
            Population population = new Population(cluster, database);
            population.enterprises(0, 4_999, false);
            population.demands(0, Math.max(demands, FEW) - 1, false, years * YEAR);
            population.officer();
            awaitNone(database, "select count(*) from demand_known where stale", "the totals are added up");
            cluster.execute(database, "vacuum analyze");
            Map<String, Load.Figures> figures = demands == 0 ? Map.of() : figures(program, database);
            if (demands == MANY) {
                int first = Math.max(demands, FEW);
                population.demands(first, first + CLOCKS - 1, true, 1);
                cluster.execute(
                        database,
                        "update demand_moment m set next_on = current_date + 30 from demand d where d.id = m.demand_id"
                                + " and d.state = 'CONTACTED'");
                awaitNone(database, "select count(*) from demand_known where stale", "the totals are added up");
                cluster.execute(database, "vacuum analyze");
                sweep(database, DUE_TODAY);
                for (int run = 0; run < RUNS; run++) {
                    sweep(database, CLOCKS);
                }
            }
            return figures;
        }
    }

    private Map<String, Load.Figures> figures(Program program, String database) throws Exception {
        warmUp(program);
        Map<String, Load.Figures> figures = new LinkedHashMap<>();
        for (String path : paths()) {
            read(program, path, 2);
            Load.Figures alone = read(program, path, SECONDS);
            figures.put(path, alone);
            say("%s %s: %s", database, path, alone);
        }
        return figures;
    }

    /** From the first demand that supervision has looked at to the last, so many of all open clocks being due. */
    private void sweep(String database, int due) throws Exception {
        cluster.execute(
                database,
                "update demand_moment set next_on = current_date where demand_id in (select id from demand"
                        + " where state = 'CONTACTED' order by id limit " + due + ")");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long begun = 0;
        while (System.nanoTime() < deadline) {
            if (begun == 0 && !left(database, due)) {
                begun = System.nanoTime();
            }
            if (begun != 0 && !left(database, 1)) {
                Aims.atMost(
                        "sweep of %d due among %d open clocks, s".formatted(due, CLOCKS),
                        (System.nanoTime() - begun) / 1e9,
                        5);
                return;
            }
        }
        throw new IllegalStateException("supervision did not come to an end");
    }

    /** Whether so many are left. Asked at intervals and no further than needed: it takes from supervision what is measured. */
    private boolean left(String database, int atLeast) throws Exception {
        Thread.sleep(20);
        return cluster.value(
                        database,
                        "select count(*) from (select 1 from demand_moment where next_on <= current_date limit "
                                + atLeast + ") as first_ones")
                .equals(String.valueOf(atLeast));
    }

    private void awaitNone(String database, String count, String what) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos() * 3;
        while (Long.parseLong(cluster.value(database, count)) > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not before the bench lost its patience: " + what);
            }
            Thread.sleep(1_000);
        }
    }

    /** Until the compiler has little left to gain; the small ones would else be measured while it still works. */
    private void warmUp(Program program) throws Exception {
        for (String path : paths()) {
            read(program, path, WARM_UP_SECONDS);
        }
    }

    private static List<String> paths() {
        LocalDate end = LocalDate.now().minusDays(1);
        LocalDate month = end.withDayOfMonth(1).minusMonths(1);
        String period = "?asOf=" + end + "&from=" + end.minusDays(30);
        String year = "?asOf=" + end + "&from=" + end.minusDays(364);
        return List.of(
                "/api/v1/demands?limit=20",
                "/api/v1/demands?limit=20&unit=222403&state=CLOSED",
                "/api/v1/demands?limit=20&sort=-raised",
                "/api/v1/demands?limit=20&q=%E8%B4%B7%E6%AC%BE",
                "/api/v1/measures/demands.raised" + period,
                "/api/v1/measures/demands.closing-rate" + period,
                "/api/v1/measures/demands.closing-rate" + year + "&reportingUnit=222403",
                "/api/v1/measures/demands.closing-rate" + year + "&category=finance",
                "/api/v1/measures/demands.closing-rate" + period + "&category=finance&handler=222403",
                "/api/v1/measures/demands.raised" + period + "&word=%E8%B4%B7%E6%AC%BE",
                "/api/v1/measures/demands.on-time-rate?asOf=" + end,
                "/api/v1/measures/demands.raised/records" + period,
                "/demands",
                FIGURES_PAGE + "&asOf=" + end + "&from=" + end.minusDays(30),
                FIGURES_PAGE + "&asOf=" + month.plusMonths(1).minusDays(1) + "&from=" + month,
                FIGURES_PAGE + "&asOf=" + end + "&from=" + end.minusDays(364));
    }

    private Load.Figures read(Program program, String path, int seconds) throws Exception {
        return Bench.load(
                ListSimulation.class,
                work,
                program,
                Map.of("path", path, "token", Population.OFFICER, "clients", "1", "seconds", String.valueOf(seconds)));
    }
}
