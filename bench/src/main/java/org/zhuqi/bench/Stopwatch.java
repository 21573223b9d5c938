package org.zhuqi.bench;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CoreDsl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Times each request to the microsecond, which the load tool's own figures do not, and writes the result down. */
final class Stopwatch {
    /** Seconds at the beginning that are not measured: the load tool must itself be compiled first. */
    static final int SETTLING = Integer.getInteger("bench.settling", 4);

    private static final String BEGUN = "begun";
    private final List<Long> micros = Collections.synchronizedList(new ArrayList<>());
    private long settling;
    private long failed;
    private long first;
    private long last;

    /** The request between two looks at the clock. */
    ChainBuilder time(ChainBuilder request) {
        return CoreDsl.exec(session -> session.set(BEGUN, System.nanoTime()))
                .exec(request)
                .exec(session -> {
                    note(session.getLong(BEGUN), System.nanoTime(), session.isFailed());
                    return session.markAsSucceeded();
                });
    }

    private synchronized void note(long begun, long ended, boolean wrong) {
        first = first == 0 ? begun : Math.min(first, begun);
        last = Math.max(last, ended);
        if (wrong) {
            failed++;
        } else if (begun - first < TimeUnit.SECONDS.toNanos(SETTLING)) {
            settling++;
        } else {
            micros.add((ended - begun) / 1000);
        }
    }

    /** To be called when the simulation is over. */
    synchronized void write() {
        List<Long> sorted = micros.stream().sorted().toList();
        String text = "settling=%d\nanswers=%d\nfailed=%d\nperSecond=%f\np50=%f\np99=%f\n"
                .formatted(
                        settling,
                        sorted.size(),
                        failed,
                        sorted.size() * 1e9 / Math.max(1, last - first - TimeUnit.SECONDS.toNanos(SETTLING)),
                        percentile(sorted, 0.50),
                        percentile(sorted, 0.99));
        try {
            Files.writeString(Path.of(System.getProperty("bench.result")), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double percentile(List<Long> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share)) / 1000.0;
    }
}
