package org.zhuqi.bench;

import static org.zhuqi.bench.Bench.say;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One programme with very many applications beside one with few: queues, its board, figures of stages, a proposal over all of
 * them, lists as files, and many clients at once on one budget.
 */
final class ReviewsBench {
    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("bench.matters", 100_000);
    /** Applications that are taken away with every answer. */
    private static final int FULL = Integer.getInteger("bench.full-applications", 24_000);

    private static final int CLIENTS = Integer.getInteger("bench.clients", 64);
    /** Awards and rulings of one client, and of all clients together. */
    private static final int ALONE = Integer.getInteger("bench.alone", 100);

    private static final int TOGETHER = Integer.getInteger("bench.together", 1_000);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 10);
    private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warm-up-seconds", 5);
    private static final int RUNS = 3;
    private static final int BUSY = 503;
    private static final int LINES_OF_A_NOTICE = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String CALL = "md5('programme-0')::uuid";

    private final Path project;
    private final Path work;
    private final Cluster cluster;
    private final HttpClient http = HttpClient.newHttpClient();

    ReviewsBench(Path project, Path work, Cluster cluster) {
        this.project = project;
        this.work = work;
        this.cluster = cluster;
    }

    void run() throws Exception {
        Map<String, Double> few = measure("bench_reviews_few", FEW);
        Map<String, Double> many = measure("bench_reviews_many", MANY);
        few.forEach((path, small) -> {
            double large = many.get(path);
            say("%s: p50 %.1f ms among few, %.1f ms among many, ratio %.2f", path, small, large, large / small);
            if (path.contains("/measures/")) {
                Aims.atMost("p50 in ms of " + path, large, 300);
            } else if (!path.endsWith("/board")) {
                Aims.atMost("p50 of " + path, large / small, 1.5);
            }
        });
        fullApplications();
    }

    /** The medians of whole requests of one client, in milliseconds. */
    private Map<String, Double> measure(String database, int matters) throws Exception {
        cluster.createDatabase(database);
        try (Program program = Program.start(project, work, cluster.environment(database))) {
            Population population = new Population(cluster, database);
            population.enterprises(0, matters - 1, false);
            population.programmes(1);
            population.submitted(0, matters - 1, 1);
            population.officer();
            onTheirWay(database);
            String call = cluster.value(database, "select " + CALL);
            Map<String, Double> figures = new LinkedHashMap<>();
            for (String path : paths(call)) {
                read(program, path, WARM_UP_SECONDS);
                List<Long> micros = read(program, path, SECONDS);
                figures.put(path, micros.get(micros.size() / 2) / 1e3);
                say(
                        "%s %s: p50 %.1f ms, p99 %.1f ms of %d",
                        database,
                        path,
                        micros.get(micros.size() / 2) / 1e3,
                        micros.get(micros.size() * 99 / 100) / 1e3,
                        micros.size());
            }
            if (matters == MANY) {
                exports(
                        program,
                        MANY,
                        List.of("reviews?call=" + call + "&closed=true&format=", "applications?format="));
                proposal(program, database, call);
                oneBudget(program, database);
            }
            return figures;
        }
    }

    private static List<String> paths(String call) {
        return List.of(
                "/api/v1/reviews?limit=30",
                "/api/v1/reviews?limit=30&call=" + call,
                "/api/v1/reviews?limit=30&call=" + call + "&at=EXPERT_PANEL&closed=true",
                "/api/v1/reviews?limit=30&call=" + call + "&reached=EXPERT_PANEL&closed=true",
                "/api/v1/reviews?limit=30&call=" + call + "&reached=PERFORMANCE&closed=true",
                "/api/v1/reviews?limit=30&call=" + call + "&age=OVERDUE&closed=true",
                "/api/v1/measures/applications.by-stage?programme=BENCH-0",
                "/api/v1/measures/applications.days-in-stage?programme=BENCH-0&stage=COUNTY_REVIEW",
                "/api/v1/programmes/" + call + "/board");
    }

    /** Spread over the stages of the longest route, with the stays behind them; one in ten was turned down. */
    private void onTheirWay(String database) throws Exception {
        String route = Files.readString(
                        project.resolve("infrastructure/src/main/resources/places/yanbian/routes/full.json"))
                .replace("'", "''");
        cluster.execute(
                database,
                // What is published is never changed: only the bench makes a call longer.
                "alter table programme_version disable trigger all",
                "update programme_version set route = jsonb_build_object('stages', '" + route
                        + "'::jsonb -> 'stages'), budget = 1000000000 where programme_id = " + CALL,
                "alter table programme_version enable trigger all",
                """
                create temporary table way as
                select r.id, row_number() over (order by r.id) - 1 as n, v.route, v.title
                from review r join application a on a.id = r.subject_id
                    join programme_version v on v.programme_id = a.programme_id and v.version = 1
                where a.programme_id = %s""".formatted(CALL),
                "create index on way (id)",
                """
                update review r set call_id = %1$s, call_title = w.title, route = w.route, stage = w.n %% 8,
                    stage_id = w.route -> 'stages' -> (w.n %% 8)::int ->> 'id',
                    stage_kind = w.route -> 'stages' -> (w.n %% 8)::int ->> 'kind',
                    state = case when w.n %% 10 = 9 then 'REJECTED' else 'UNDER_REVIEW' end,
                    came = case when w.n %% 10 = 9 then null else r.handed_in + (w.n %% 8) * interval '5 days' end,
                    been = array(select s ->> 'kind' from jsonb_path_query(w.route, '$.stages[*]') with ordinality k (s, at)
                        where k.at <= w.n %% 8 + 1), furthest = w.n %% 8, came_first = true, moves = 20, since = r.handed_in + (w.n %% 8) * interval '5 days',
                    due = case when w.n %% 3 = 0 then current_date + 3 else current_date - (w.n %% 20)::int end,
                    turn = case when w.n %% 10 = 9 then 'NOBODY' when w.n %% 8 < 3 then 'UNIT' else 'PREFECTURE' end,
                    held_by = case when w.n %% 4 = 0 then (select id from account where username = 'prefecture-officer-1')
                        end
                from way w where w.id = r.id""".formatted(CALL),
                """
                insert into review_stay (review_id, sequence, subject_kind, call_id, unit_id, enterprise_id, stage_id, stage_kind,
                    came, left_at, left_by, first, last, stops)
                select r.id, k + 2, 'application', r.call_id, r.unit_id, r.enterprise_id, r.route -> 'stages' -> k ->> 'id',
                    r.route -> 'stages' -> k ->> 'kind', r.handed_in + k * interval '5 days',
                    r.handed_in + (k + 1) * interval '5 days' + hashtext(r.id::text) %% 48 * interval '1 hour',
                    case when k = r.stage then 'REJECT' else 'RECOMMEND' end, true, k = r.stage,
                    case when hashtext(r.id::text) %% 10 = 0 then array[r.handed_in + interval '1 day',
                        r.handed_in + interval '3 days'] else '{}' end
                from review r, generate_series(0, r.stage) k
                where r.call_id = %s and (k < r.stage or r.state = 'REJECTED')""".formatted(CALL),
                "drop table way",
                "vacuum analyze");
    }

    /** How long each request took, the shortest first. */
    private List<Long> read(Program program, String path, int seconds) throws Exception {
        List<Long> micros = new ArrayList<>();
        long begun = System.nanoTime();
        while (micros.isEmpty() || seconds(begun) < seconds) {
            long asked = System.nanoTime();
            HttpResponse<String> answer =
                    http.send(request(program, path).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
            }
            micros.add((System.nanoTime() - asked) / 1_000);
        }
        return micros.stream().sorted().toList();
    }

    /** Twice each, since the first one also warms up; memory is compared around the second. */
    private void exports(Program program, int rows, List<String> lists) throws Exception {
        for (String list : lists) {
            for (String format : List.of("csv", "xlsx")) {
                take(program, list + format);
                long before = program.residentMegabytes();
                long begun = System.nanoTime();
                long bytes = take(program, list + format);
                say("export %s%s of %d rows: %.1f s, %d kB", list, format, rows, seconds(begun), bytes / 1024);
                Aims.atMost("memory growth by " + list + format + ", MB", program.residentMegabytes() - before, 64);
            }
        }
    }

    /** With every answer: twenty machines each, which makes more than two hundred columns. */
    private void fullApplications() throws Exception {
        String database = "bench_full_applications";
        cluster.createDatabase(database);
        try (Program program = Program.start(project, work, cluster.environment(database))) {
            Population population = new Population(cluster, database);
            population.enterprises(0, FULL - 1, false);
            population.programmes(1);
            population.submitted(0, FULL - 1, 1);
            population.officer();
            cluster.execute(
                    database,
                    // What is handed in is never changed: only the bench writes answers into it.
                    "alter table application_submission disable trigger all",
                    """
                    update application_submission set answers = jsonb_build_object('projectName', '自动包装线技术改造',
                        'startedOn', '2023-03-01', 'completedOn', '2024-05-31', 'otherFunding', false,
                        'description', repeat('购置自动包装线及检测设备。', 20),
                        'equipment', (select jsonb_agg(jsonb_build_object('kind', 'production', 'name', '包装线' || n,
                            'serialNumber', 'A-' || n, 'invoiceNumber', left(md5(application_id::text || n), 8),
                            'invoiceDate', '2024-03-15', 'net', 3200000 + n, 'vat', 416000, 'payment', 3616000 + n))
                            from generate_series(1, 20) n))""",
                    "alter table application_submission enable trigger all",
                    "vacuum analyze application_submission");
            exports(program, FULL, List.of("full-applications?programme=BENCH-0&format="));
        }
    }

    private long take(Program program, String list) throws Exception {
        HttpResponse<InputStream> answer = http.send(
                request(program, "/api/v1/exports/" + list).build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream file = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(list + " answered " + answer.statusCode());
            }
            return file.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Everything waits for the decision; the budget reaches for a part of it. */
    private void proposal(Program program, String database, String call) throws Exception {
        cluster.execute(
                database,
                "update review set state = 'UNDER_REVIEW', stage = 7, stage_id = 'decision',"
                        + " stage_kind = 'PARTY_GROUP_DECISION', came = coalesce(came, now()) where call_id = " + CALL,
                "vacuum analyze review");
        for (int run = 0; run < RUNS; run++) {
            long begun = System.nanoTime();
            if (post(program, "/api/v1/programmes/" + call + "/proposals", "{\"mode\": \"PRO_RATA\"}") == BUSY) {
                throw new IllegalStateException("no proposal: the database could not be reached");
            }
            Aims.atMost("proposal pro rata over %d lines, s".formatted(MANY), seconds(begun), 5);
        }
    }

    /** Awards, then rulings on claims that cut half of each, by one client and by many: each takes the one budget's lock. */
    private void oneBudget(Program program, String database) throws Exception {
        decided(database, ALONE + TOGETHER);
        List<String> matters = ids(database, "select application_id from decision order by application_id");
        double awardsAlone = perSecond(program, matters.subList(0, ALONE), 1, "/api/v1/applications/%s/award", "{}");
        double awards = perSecond(
                program, matters.subList(ALONE, matters.size()), CLIENTS, "/api/v1/applications/%s/award", "{}");
        say("awards: 1 client %.1f/s, %d clients %.1f/s", awardsAlone, CLIENTS, awards);
        Aims.atLeast("awards by many clients / by one", awards / awardsAlone, 0.5);
        claimed(database);
        List<String> claims = ids(database, "select id from claim order by id");
        String half = "{\"lines\": [{\"number\": 1, \"accepted\": 250, \"reason\": \"票据不全\"}]}";
        double rulingsAlone = perSecond(program, claims.subList(0, ALONE), 1, "/api/v1/claims/%s/ruling", half);
        double rulings =
                perSecond(program, claims.subList(ALONE, claims.size()), CLIENTS, "/api/v1/claims/%s/ruling", half);
        say("rulings on claims: 1 client %.1f/s, %d clients %.1f/s", rulingsAlone, CLIENTS, rulings);
        Aims.atLeast("rulings by many clients / by one", rulings / rulingsAlone, 0.5);
        say(
                "ledger equation: %s",
                cluster.value(
                        database,
                        "select case when sum(amount) = 0 then 'holds' else 'BROKEN' end"
                                + " from ledger_balance where application_id = '00000000-0000-0000-0000-000000000000'"));
    }

    /** So many are approved, on notices that are over, with their money set aside. */
    private void decided(String database, int matters) throws Exception {
        cluster.execute(
                database,
                """
                create temporary table chosen as
                select a.*, s.sha256, row_number() over (order by a.id) - 1 as n
                from application a join application_submission s on s.application_id = a.id
                where a.programme_id = %s order by a.id limit %d""".formatted(CALL, matters),
                """
                insert into decision (id, application_id, programme_id, enterprise_id, unit_id, programme_title, enterprise_name,
                    programme_version, round, submission_hash, outcome, amount, steps, by_user, by_name, at, standing, version)
                select gen_random_uuid(), id, programme_id, enterprise_id, unit_id, '{"zh": "某项目"}', '{"zh": "某企业"}', 1, 1,
                    sha256, 'APPROVED', 1000, '[]', gen_random_uuid(), '某某', now() - interval '30 days', true, 0
                from chosen""",
                """
                insert into public_notice (id, title, contact, published_at, published_on, working_days, calendar, ends_on, promised_on,
                    provisional, marks, skipped, published_by, version)
                select md5('notice-' || n)::uuid, '{"zh": "公示"}', '{"zh": "某科"}', now() - interval '20 days',
                    current_date - 20, 5, 'national', current_date - 10, current_date - 10, false, '{}', '{}', gen_random_uuid(), 0
                from generate_series(0, %d) n""".formatted(matters / LINES_OF_A_NOTICE),
                """
                insert into public_notice_line (notice_id, line, subject_kind, subject_id, enterprise_id, enterprise_name, item,
                    amount, taken_out)
                select md5('notice-' || n / %1$d)::uuid, n %% %1$d + 1, 'application', id, enterprise_id, '{"zh": "某企业"}',
                    '{"zh": "某项目"}', 1000, false
                from chosen""".formatted(LINES_OF_A_NOTICE),
                """
                update review r set state = 'ON_NOTICE', stage = 8, stage_id = 'public-notice', stage_kind = 'PUBLIC_NOTICE',
                    turn = 'PUBLIC', held_by = null
                from chosen c where r.subject_id = c.id""",
                "delete from ledger_balance where programme_id = " + CALL,
                """
                insert into ledger_balance (programme_id, source, account, application_id, amount)
                values (%1$s, 'PREFECTURE', 'FUNDS', '00000000-0000-0000-0000-000000000000', -1000000000),
                    (%1$s, 'PREFECTURE', 'APPROPRIATED', '00000000-0000-0000-0000-000000000000', 1000000000 - 1000 * %2$d),
                    (%1$s, 'PREFECTURE', 'RESERVED', '00000000-0000-0000-0000-000000000000', 1000 * %2$d)""".formatted(CALL, matters),
                """
                insert into ledger_balance (programme_id, source, account, application_id, unit_id, enterprise_id, amount)
                select programme_id, 'PREFECTURE', 'RESERVED', id, unit_id, enterprise_id, 1000 from chosen""",
                "drop table chosen",
                "analyze");
    }

    /** What was awarded is claimed: the enterprises' side of it lies in files and is measured with submissions. */
    private void claimed(String database) throws Exception {
        cluster.execute(
                database,
                "update ledger_balance set account = 'CLAIMED' where account = 'AWARDED'",
                """
                insert into claim (id, programme_id, programme_title, application_id, enterprise_id, unit_id, enterprise_name,
                    state, lines, claimed, accepted, by_user, by_name, at, filed_at, version)
                select gen_random_uuid(), programme_id, programme_title, application_id, enterprise_id, unit_id, enterprise_name,
                    'FILED', 1, 500, 0, gen_random_uuid(), '某某', now(), now(), 0
                from award""",
                """
                insert into claim_line (claim_id, number, invoice_number, invoice_date, seller, amount, claimed, attachment_id,
                    key, stands)
                select id, 1, left(md5(id::text), 20), '2024-05-06', '某设备厂', 500, 500, gen_random_uuid(), id::text, true
                from claim""",
                "analyze");
    }

    private List<String> ids(String database, String query) throws Exception {
        return List.of(cluster.value(database, "select string_agg(x::text, ',') from (" + query + ") as x (x)")
                .split(","));
    }

    /** Who is told that the database cannot be reached for now asks again, as people do. */
    private double perSecond(Program program, List<String> ids, int clients, String path, String body)
            throws Exception {
        ConcurrentLinkedQueue<String> left = new ConcurrentLinkedQueue<>(ids);
        AtomicInteger again = new AtomicInteger();
        long begun = System.nanoTime();
        try (ExecutorService people = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                working.add(people.submit(() -> {
                    for (String id = left.poll(); id != null; id = left.poll()) {
                        while (post(program, path.formatted(id), body) == BUSY) {
                            again.incrementAndGet();
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : working) {
                one.get();
            }
        }
        say("%s by %d clients: asked again %d times", path, clients, again.get());
        return ids.size() / seconds(begun);
    }

    private int post(Program program, String path, String body) throws Exception {
        HttpResponse<String> answer = http.send(
                request(program, path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2 && answer.statusCode() != BUSY) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.statusCode();
    }

    private static HttpRequest.Builder request(Program program, String path) {
        return HttpRequest.newBuilder(URI.create(program.address() + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + Population.OFFICER);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
