package org.zhuqi.bench;

import static org.zhuqi.bench.Bench.say;

import java.nio.file.Path;
import java.util.Map;

/** One field saved by many people at once, each in a draft of their own of a form of 40 fields and two tables. */
final class AutosaveBench {
    private static final int SECONDS = Integer.getInteger("bench.seconds", 30);
    private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warm-up-seconds", 60);
    private static final int EDITORS = Integer.getInteger("bench.editors", 64);
    /** Between two saves of one editor, in milliseconds; 0 saves again as soon as the answer is there. */
    private static final int PAUSE = Integer.getInteger("bench.pause", 1_000);

    private final Path project;
    private final Path work;
    private final Cluster cluster;

    AutosaveBench(Path project, Path work, Cluster cluster) {
        this.project = project;
        this.work = work;
        this.cluster = cluster;
    }

    void run() throws Exception {
        cluster.createDatabase("bench_autosave");
        try (Program program = Program.start(project, work, cluster.environment("bench_autosave"))) {
            Population population = new Population(cluster, "bench_autosave");
            population.enterprises(1, EDITORS, true);
            population.wideCall();
            population.drafts(1, EDITORS, true);
            save(program, 0, WARM_UP_SECONDS);
            say("warm-up with %d editors over", EDITORS);
            Load.Figures paced = save(program, PAUSE, SECONDS);
            say("%d editors, one field every %d ms: %s", EDITORS, PAUSE, paced);
            Aims.atMost("autosave, p99 in ms", paced.p99(), 50);
            say("%d editors without a pause: %s", EDITORS, save(program, 0, SECONDS));
        }
    }

    private Load.Figures save(Program program, int pause, int seconds) throws Exception {
        Work worked = Work.begin(program, cluster);
        Load.Figures figures = Bench.load(
                AutosaveSimulation.class,
                work,
                program,
                Map.of(
                        "clients", String.valueOf(EDITORS),
                        "pause", String.valueOf(pause),
                        "seconds", String.valueOf(seconds)));
        say("a save, %s", worked.each(figures.requests()));
        return figures;
    }
}
