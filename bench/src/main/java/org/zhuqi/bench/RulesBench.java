package org.zhuqi.bench;

import static org.zhuqi.bench.Bench.say;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules held against many: one enterprise against all open calls, and one call against everybody on record. */
final class RulesBench {
    private static final int CALLS = Integer.getInteger("bench.calls", 500);
    private static final int ENTERPRISES = Integer.getInteger("bench.enterprises", 100_000);
    private static final int WARM_UP = 200;
    private static final int ASKED = 400;
    private static final int RUNS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern STATUS = Pattern.compile("\"status\":\"([A-Z]+)\"");
    private static final Pattern PLAN =
            Pattern.compile("\"(?:Node Type|Index Name)\": \"([^\"]+)\"|\"Execution Time\": ([0-9.]+)");
    private static final String OF_A_PORTION =
            "select * from %s where enterprise_id = any(array(select bench_id(1, g) from generate_series(50001, 51000) g))";
    private static final String TWO_CAPS = """
            {"variants": [{}, {"amount": 3000000}],
             "assumed": {"equipment.net": {"fact": "enterprise.revenue@year-1"}, "equipment.vat": {"number": 0},
                         "equipment.payment": {"fact": "enterprise.revenue@year-1"}}}""";

    private final Path project;
    private final Path work;
    private final Cluster cluster;
    private final HttpClient http = HttpClient.newHttpClient();

    RulesBench(Path project, Path work, Cluster cluster) {
        this.project = project;
        this.work = work;
        this.cluster = cluster;
    }

    /** The whole request, token and answer included, of one client. */
    void eligibility() throws Exception {
        String database = "bench_eligibility";
        cluster.createDatabase(database);
        try (Program program = Program.start(project, work, cluster.environment(database))) {
            Population population = new Population(cluster, database);
            population.enterprises(0, ASKED, true);
            population.openProgrammes(CALLS);
            population.officer();
            cluster.execute(database, "vacuum analyze");
            for (int i = 0; i < WARM_UP; i++) {
                get(program, "/api/v1/enterprises/" + Population.enterprise(i % ASKED) + "/eligibility");
            }
            List<Long> micros = new ArrayList<>();
            for (int i = 0; i < ASKED; i++) {
                long begun = System.nanoTime();
                get(program, "/api/v1/enterprises/" + Population.enterprise(i) + "/eligibility");
                micros.add((System.nanoTime() - begun) / 1_000);
            }
            List<Long> sorted = micros.stream().sorted().toList();
            say(
                    "one enterprise against %d open calls: p50 %.1f ms, p99 %.1f ms",
                    CALLS, sorted.get(ASKED / 2) / 1e3, sorted.get(ASKED * 99 / 100) / 1e3);
            Aims.atMost("one enterprise against all open calls, p99 in ms", sorted.get(ASKED * 99 / 100) / 1e3, 50);
        }
    }

    /** Two variants in one pass, from the asking to the result; the first run warms the program up. */
    void dryRun() throws Exception {
        String database = "bench_dry_run";
        cluster.createDatabase(database);
        try (Program program = Program.start(project, work, cluster.environment(database))) {
            Population population = new Population(cluster, database);
            population.enterprises(0, ENTERPRISES - 1, true);
            population.officer();
            cluster.execute(database, "vacuum analyze");
            explain(
                    database,
                    "records",
                    "select * from enterprise where id > bench_id(1, 50000) order by id limit 1000");
            explain(database, "statements", OF_A_PORTION.formatted("enterprise_fact"));
            explain(database, "titles", OF_A_PORTION.formatted("enterprise_title"));
            explain(database, "directory", OF_A_PORTION.formatted("directory_membership"));
            String call = cluster.value(database, "select id::text from programme where code = 'EQI'");
            for (int run = 1; run <= RUNS; run++) {
                Work worked = Work.begin(program, cluster);
                long begun = System.nanoTime();
                String id = found(ID, send(program, "POST", "/api/v1/programmes/" + call + "/dry-runs", TWO_CAPS));
                String answer = awaitEnd(program, id);
                double seconds = (System.nanoTime() - begun) / 1e9;
                say(
                        "dry run %d over %d enterprises and two variants: %.1f s (%s), resident %d MB",
                        run, ENTERPRISES, seconds, found(STATUS, answer), program.residentMegabytes());
                Aims.atMost("dry run, s", seconds, 20);
                say("%s", worked.each(ENTERPRISES));
            }
        }
    }

    /** How the database reads one portion in the middle of the walk: which way, and how long. */
    private void explain(String database, String what, String sql) throws SQLException {
        String plan = cluster.value(database, "explain (analyze, format json) " + sql);
        Matcher words = PLAN.matcher(plan);
        StringBuilder told = new StringBuilder();
        while (words.find()) {
            told.append(' ').append(words.group(1) == null ? words.group(2) + " ms" : words.group(1));
        }
        say("a portion of %s:%s", what, told);
    }

    private String awaitEnd(Program program, String id) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            String answer = get(program, "/api/v1/dry-runs/" + id);
            String status = found(STATUS, answer);
            if (!status.equals("QUEUED") && !status.equals("RUNNING")) {
                return answer;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("the dry run did not come to an end");
    }

    private static String found(Pattern what, String in) {
        Matcher matcher = what.matcher(in);
        if (!matcher.find()) {
            throw new IllegalStateException(in);
        }
        return matcher.group(1);
    }

    private String get(Program program, String path) throws IOException, InterruptedException {
        return send(program, "GET", path, "");
    }

    private String send(Program program, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(program.address() + path))
                        .header("Authorization", "Bearer " + Population.OFFICER)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(path + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }
}
