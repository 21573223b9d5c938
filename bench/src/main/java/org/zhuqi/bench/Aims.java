package org.zhuqi.bench;

import static org.zhuqi.bench.Bench.say;

import java.util.ArrayList;
import java.util.List;

/** What a figure has to keep; a run in which one was missed fails at its end. At full size only are they meant. */
final class Aims {
    private static final List<String> MISSED = new ArrayList<>();

    private Aims() {}

    static void atMost(String what, double measured, double aim) {
        judge("%s: %.3f, aim at most %s".formatted(what, measured, aim), measured <= aim);
    }

    static void atLeast(String what, double measured, double aim) {
        judge("%s: %.3f, aim at least %s".formatted(what, measured, aim), measured >= aim);
    }

    private static void judge(String line, boolean kept) {
        say("AIM %s: %s", kept ? "kept" : "MISSED", line);
        if (!kept) {
            MISSED.add(line);
        }
    }

    /** Those missed so far, in the order in which they were measured. */
    static List<String> missed() {
        return List.copyOf(MISSED);
    }
}
