package org.zhuqi.bench;

import static org.zhuqi.bench.Bench.say;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Submissions a second against the limit, measured before and after. */
final class SubmissionBench {
    private static final int SECONDS = Integer.getInteger("bench.seconds", 30);
    private static final int CLIENTS = 32;
    private static final int DRAFTS = Integer.getInteger("bench.drafts", 180_000);
    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 30_000);
    /** Whether the form has 40 fields and two tables rather than being the shipped one. */
    private static final boolean WIDE = "wide".equals(System.getProperty("bench.form"));

    private static final int THE_DAYS_CROWD = Integer.getInteger("bench.crowd", 100_000);

    private final Path project;
    private final Path work;
    private final Cluster cluster;
    private int next = 1;

    SubmissionBench(Path project, Path work, Cluster cluster) {
        this.project = project;
        this.work = work;
        this.cluster = cluster;
    }

    void run() throws Exception {
        Limit limit = new Limit(cluster);
        limit.prepare();
        limit.perSecond(CLIENTS, 5);
        double before32 = limit.perSecond(CLIENTS, SECONDS);
        double before1 = limit.perSecond(1, SECONDS / 2);
        say("limit before: %.0f/s with %d clients, %.0f/s with 1", before32, CLIENTS, before1);

        cluster.createDatabase("bench_submission");
        try (Program program = Program.start(project, work, cluster.environment("bench_submission"))) {
            say(
                    "start to first page %.1f s, resident %d MB",
                    program.toFirstPage().toMillis() / 1e3, program.residentMegabytes());
            Population population = new Population(cluster, "bench_submission");
            population.enterprises(1, DRAFTS, true);
            if (WIDE) {
                population.wideCall();
                say("with a form of 40 fields and two tables");
            }
            population.drafts(1, DRAFTS, WIDE);
            warmUp(program);
            if (Boolean.getBoolean("bench.profile")) {
                profile(program);
                return;
            }
            // What the runs before brought about is told first: this many clients are not they and a rest, nor is one.
            awaitTold();
            Load.Figures many = submit(program, CLIENTS, 0, SECONDS);
            say("%d clients: %s", CLIENTS, many);
            say("not told yet: %s", cluster.value("bench_submission", "select count(*) from event_publication"));
            awaitTold();
            Load.Figures one = submit(program, 1, 0, SECONDS / 2);
            say("1 client: %s", one);
            awaitTold();
            Load.Figures half = submit(program, 0, (int) (many.perSecond() / 2), SECONDS);
            say("half the peak rate: %s", half);
            Aims.atMost("half the peak rate, p99 / p50", half.p99() / half.p50(), 5);
            while (next < THE_DAYS_CROWD && next < DRAFTS - many.perSecond() * SECONDS * 2) {
                submit(program, CLIENTS, 0, SECONDS);
            }
            awaitTold();
            Load.Figures late = submit(program, CLIENTS, 0, SECONDS);
            say("%d clients after %d submissions of the day: %s", CLIENTS, next, late);
            Aims.atMost("resident after load, MB", program.residentMegabytes(), 550);
            double after32 = limit.perSecond(CLIENTS, SECONDS);
            double after1 = limit.perSecond(1, SECONDS / 2);
            say("limit after: %.0f/s with %d clients, %.0f/s with 1", after32, CLIENTS, after1);
            Aims.atLeast("submission, 32 clients / limit", 2 * many.perSecond() / (before32 + after32), 0.25);
            Aims.atLeast("submission, 1 client / limit", 2 * one.perSecond() / (before1 + after1), 0.35);
            Aims.atLeast("submission, late / early in the day", late.perSecond() / many.perSecond(), 0.9);
        }
    }

    /**
     * Until the compiler has little left to gain: it takes up what runs once a request only after thousands of them, so
     * that a short lull in the gain is not the end of it.
     */
    private void warmUp(Program program) throws Exception {
        while (next < WARM_UP) {
            Duration before = program.processorTime();
            Load.Figures figures = submit(program, CLIENTS, 0, SECONDS);
            say(
                    "warm-up, %d submissions: %.1f/s, %.2f ms of the program's processor time each",
                    next - 1,
                    figures.perSecond(),
                    program.processorTime().minus(before).toMillis() / (double) figures.requests());
        }
    }

    /** Where the time of a submission goes: processor time of each side, and the statements. */
    private void profile(Program program) throws Exception {
        cluster.execute("bench_submission", "create extension if not exists pg_stat_statements");
        cluster.execute("bench_submission", "select pg_stat_statements_reset()");
        Work worked = Work.begin(program, cluster);
        Load.Figures figures = submit(program, CLIENTS, 0, SECONDS);
        awaitTold();
        say("%s", figures);
        say("a submission and what follows from it, %s", worked.each(figures.requests()));
        say("%s", cluster.value("bench_submission", """
                select string_agg(format(E'%%s\t%%s ms\t%%s', to_char(calls / %1$d.0, '990.00'),
                    to_char((total_exec_time + total_plan_time) / %1$d, '990.000'),
                    left(regexp_replace(query, '\s+', ' ', 'g'), 150)), E'\n' order by calls desc)
                from pg_stat_statements s join pg_database d on d.oid = s.dbid and d.datname = current_database()
                where calls > %1$d / 20""".formatted(figures.requests())));
    }

    /** What a submission brings about is part of what it costs, however long it waits for its turn. */
    private void awaitTold() throws Exception {
        String waiting = "select (select count(*) from event_publication) + (select count(*) from audit_unsealed)";
        do {
            Thread.sleep(500);
        } while (Long.parseLong(cluster.value("bench_submission", waiting)) > 0);
    }

    private Load.Figures submit(Program program, int clients, int rate, int seconds) throws Exception {
        Load.Figures figures = Bench.load(
                SubmissionSimulation.class,
                work,
                program,
                Map.of(
                        "from", String.valueOf(next),
                        "clients", String.valueOf(clients),
                        "rate", String.valueOf(rate),
                        "seconds", String.valueOf(seconds)));
        next += (int) figures.requests();
        return figures;
    }
}
