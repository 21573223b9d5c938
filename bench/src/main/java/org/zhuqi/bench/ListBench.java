package org.zhuqi.bench;

import static org.zhuqi.bench.Bench.say;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The same lists over few and over many records. */
final class ListBench {
    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("bench.applications", 1_000_000);
    private static final int PER_ENTERPRISE = 2;
    private static final int SECONDS = Integer.getInteger("bench.seconds", 15);

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
            say(
                    "RATIO %s: p50 %.2f, p99 %.2f (few: %s; many: %s)",
                    path, large.p50() / small.p50(), large.p99() / small.p99(), small, large);
        });
    }

    private Map<String, Load.Figures> measure(String database, int applications) throws Exception {
        cluster.createDatabase(database);
        try (Program program = Program.start(project, work, cluster.environment(database))) {
            Population population = new Population(cluster, database);
            // A few dozen applications make names of few enterprises as rare as they are among many.
            int enterprises = Math.max(5_000, applications / PER_ENTERPRISE);
            population.programmes(PER_ENTERPRISE);
            population.enterprises(0, enterprises, false);
            population.submitted(0, applications - 1, PER_ENTERPRISE);
            cluster.execute(database, """
                    insert into api_token (id, user_id, hash, label, created_at, expires_at)
                    select gen_random_uuid(), id, encode(sha256('bench-officer'), 'hex'), 'bench', now(),
                        now() + interval '1 day' from account where username = 'prefecture-officer-1'""");
            String last = cluster.value(database, """
                    select '/api/v1/applications?limit=20&after=' || replace(replace(encode(convert_to(
                        '', 'UTF8'), 'base64'), '+', '-'), '/', '_')""");
            Map<String, Load.Figures> figures = new LinkedHashMap<>();
            for (String path : paths()) {
                read(program, path, 1, 5);
                Load.Figures alone = read(program, path, 1, SECONDS);
                figures.put(path, alone);
                Load.Figures together = read(program, path, 32, SECONDS);
                say("%s %s: alone %s; 32 clients %s", database, path, alone, together);
            }
            return figures;
        }
    }

    private static java.util.List<String> paths() {
        return java.util.List.of(
                "/api/v1/applications?limit=20",
                "/api/v1/applications?limit=20&unit=222403&state=UNDER_REVIEW",
                "/api/v1/enterprises?limit=20&sort=name",
                "/api/v1/enterprises?limit=20&q=%E6%B5%B7",
                "/api/v1/enterprises?limit=20&q=%E6%B5%B7%E5%85%B0",
                "/api/v1/enterprises?limit=20&q=%E6%B5%B7%E5%85%B0%E6%9C%BA");
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
                        "bench-officer",
                        "clients",
                        String.valueOf(clients),
                        "seconds",
                        String.valueOf(seconds)));
    }
}
