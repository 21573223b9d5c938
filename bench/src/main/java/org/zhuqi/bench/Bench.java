package org.zhuqi.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Measures and prints; every figure that counts is a ratio within this run.
 *
 * <p>Arguments: the project's folder, a folder for what is written, the parts to be measured. Ends with 1 if one of the
 * {@link Aims} was missed.
 */
public final class Bench {
    private Bench() {}

    public static void main(String[] args) throws Exception {
        Path project = Path.of(args[0]);
        Path work = Files.createDirectories(Path.of(args[1]).resolve("bench"));
        Set<String> parts = new LinkedHashSet<>(Arrays.asList(args[2].split(",")));
        try (Cluster cluster = Cluster.start()) {
            for (String part : parts) {
                switch (part) {
                    case "submission" -> new SubmissionBench(project, work, cluster).run();
                    case "autosave" -> new AutosaveBench(project, work, cluster).run();
                    case "lists" -> new ListBench(project, work, cluster).run();
                    case "exchange" -> new ExchangeBench(project, work, cluster).run();
                    case "demands" -> new DemandBench(project, work, cluster).run();
                    case "projects" -> new ProjectBench(project, work, cluster).run();
                    case "eligibility" -> new RulesBench(project, work, cluster).eligibility();
                    case "dry-run" -> new RulesBench(project, work, cluster).dryRun();
                    case "reviews" -> new ReviewsBench(project, work, cluster).run();
                    case "start" -> new StartBench(project, work, cluster).run();
                    default -> throw new IllegalArgumentException("no such part: " + part);
                }
            }
        }
        Aims.missed().forEach(line -> say("MISSED %s", line));
        if (!Aims.missed().isEmpty()) {
            System.exit(1);
        }
    }

    static void say(String line, Object... values) {
        System.out.println(line.formatted(values));
    }

    static Load.Figures load(Class<?> simulation, Path work, Program program, Map<String, String> settings)
            throws Exception {
        Map<String, String> all = new java.util.TreeMap<>(settings);
        all.put("address", program.address());
        return Load.run(simulation, work, all);
    }
}
