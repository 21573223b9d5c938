package org.zhuqi.bench;

import java.io.IOException;
import java.time.Duration;

/** What the program and its database worked since then: of a machine with other work, it says more than the clock does. */
final class Work {
    private final Program program;
    private final Cluster cluster;
    private final Duration programBefore;
    private final Duration databaseBefore;

    private Work(Program program, Cluster cluster) throws IOException {
        this.program = program;
        this.cluster = cluster;
        this.programBefore = program.processorTime();
        this.databaseBefore = cluster.processorTime();
    }

    static Work begin(Program program, Cluster cluster) throws IOException {
        return new Work(program, cluster);
    }

    /** Processor time until now of each of so many pieces of work. */
    String each(long pieces) throws IOException {
        return "processor time each: program %.3f ms, database %.3f ms"
                .formatted(
                        program.processorTime().minus(programBefore).toNanos() / 1e6 / pieces,
                        cluster.processorTime().minus(databaseBefore).toNanos() / 1e6 / pieces);
    }
}
