package org.zhuqi.bench;

import static org.zhuqi.bench.Bench.say;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same lists over few and over many records. */
final class ListBench {
    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("bench.applications", 1_000_000);
    private static final int PER_ENTERPRISE = 2;
    private static final int SECONDS = Integer.getInteger("bench.seconds", 15);

    /** Enterprises alone, which takes minutes less to prepare. */
    private static final boolean NAMES = Boolean.getBoolean("bench.names");

    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 30_000);

    private static final String FIRST = "/api/v1/applications?limit=20";

    /** What the program asks for {@link #FIRST}. */
    private static final String SELECT = """
            select a.id, a.programme_id, a.enterprise_id, a.unit_id, a.status, a.round, a.started_at, a.submitted_at,
                p.code, p.opens, p.closes, v.title ->> 'zh' as title_zh, v.title ->> 'ko' as title_ko,
                v.title ->> 'en' as title_en, e.name_zh, s.receipt_number, s.amount, r.state, r.turn, r.due
            from application a
                join programme p on p.id = a.programme_id
                join programme_version v on v.programme_id = p.id and v.version = p.version
                join enterprise e on e.id = a.enterprise_id
                left join application_submission s on s.application_id = a.id and s.round = a.round
                left join review r on r.subject_kind = 'application' and r.subject_id = a.id
            where a.round > 0 order by a.submitted_at desc, a.id desc limit 21;
            """;

    private final Path project;
    private final Path work;
    private final Cluster cluster;

    ListBench(Path project, Path work, Cluster cluster) {
        this.project = project;
        this.work = work;
        this.cluster = cluster;
    }

    void run() throws Exception {
        Map<String, Load.Figures> few = measure("bench_few", FEW);
        Map<String, Load.Figures> many = measure("bench_many", MANY);
        few.forEach((path, small) -> {
            Load.Figures large = many.get(path);
            say("%s (few: %s; many: %s)", path, small, large);
            Aims.atMost("p50 of " + path, large.p50() / small.p50(), path.contains("&q=") ? 2 : 1.3);
            if (path.startsWith("/api/v1/applications")) {
                Aims.atMost("p99 of " + path, large.p99() / small.p99(), 2);
            }
        });
    }

    private Map<String, Load.Figures> measure(String database, int applications) throws Exception {
        cluster.createDatabase(database);
        try (Program program = Program.start(project, work, cluster.environment(database))) {
            Population population = new Population(cluster, database);
            // A few dozen applications make names of few enterprises as rare as they are among many.
            int enterprises = Math.max(5_000, applications / PER_ENTERPRISE);
            population.enterprises(0, enterprises, false);
            cluster.execute(database, "vacuum analyze enterprise");
            if (!NAMES) {
                population.programmes(PER_ENTERPRISE);
                population.submitted(0, applications - 1, PER_ENTERPRISE);
            }
            population.officer();
        }
        // Anew: what a program found out about tables at its start it believes for minutes, however much came in since.
        try (Program program = Program.start(project, work, cluster.environment(database))) {
            Map<String, Load.Figures> figures = new LinkedHashMap<>();
            warmUp(program);
            for (String path : paths()) {
                read(program, path, 1, 5);
                Load.Figures alone = read(program, path, 1, SECONDS);
                figures.put(path, alone);
                say("%s %s: %s", database, path, alone);
            }
            if (applications == MANY && !NAMES) {
                lastPage(program, database, figures.get(FIRST));
                beside(program, database);
            }
            return figures;
        }
    }

    /** Until the compiler has little left to gain, which takes thousands of requests for what runs once in each. */
    private void warmUp(Program program) throws Exception {
        long answers = 0;
        while (answers < WARM_UP) {
            for (String path : paths()) {
                answers += read(program, path, 8, 5).requests();
            }
        }
    }

    private void lastPage(Program program, String database, Load.Figures first) throws Exception {
        // As the program writes a cursor: each value marked and ended, in Base64 for addresses.
        String cursor = cluster.value(database, """
                select translate(encode(convert_to('v' || to_char(submitted_at at time zone 'UTC',
                    'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || chr(31) || 'v' || id || chr(31), 'UTF8'), 'base64'),
                    E'+/=\\n', '-_')
                from application where round > 0 order by submitted_at, id offset 20 limit 1""");
        Load.Figures last = read(program, FIRST + "&after=" + cursor, 1, SECONDS);
        say("%s last page: %s", database, last);
        Aims.atMost("last page / first, p50", last.p50() / first.p50(), 1.3);
        Aims.atMost("last page / first, p99", last.p99() / first.p99(), 2);
    }

    /** The first list at 32 clients beside its own SELECT in pgbench. */
    private void beside(Program program, String database) throws Exception {
        double alone = cluster.pgbench(database, SELECT, 32, SECONDS);
        Load.Figures together = read(program, FIRST, 32, SECONDS);
        say("%s 32 clients: %s; the same SELECT in pgbench %.0f/s", database, together, alone);
        Aims.atLeast("32 clients / SELECT in pgbench", together.perSecond() / alone, 0.1);
    }

    private static List<String> paths() {
        List<String> all = List.of(
                FIRST,
                "/api/v1/applications?limit=20&unit=222403&state=UNDER_REVIEW",
                "/api/v1/enterprises?limit=20&sort=name",
                "/api/v1/enterprises?limit=20&q=%E6%B5%B7",
                "/api/v1/enterprises?limit=20&q=%E6%B5%B7%E5%85%B0",
                "/api/v1/enterprises?limit=20&q=%E6%B5%B7%E5%85%B0%E6%9C%BA");
        return NAMES ? all.stream().filter(path -> path.contains("enterprises")).toList() : all;
    }

    private Load.Figures read(Program program, String path, int clients, int seconds) throws Exception {
        return Bench.load(
                ListSimulation.class,
                work,
                program,
                Map.of(
                        "path",
                        path,
                        "token",
                        Population.OFFICER,
                        "clients",
                        String.valueOf(clients),
                        "seconds",
                        String.valueOf(seconds)));
    }
}
