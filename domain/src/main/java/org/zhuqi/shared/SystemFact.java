package org.zhuqi.shared;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing about the running program that whoever operates it must know: shown on the page "system state" and, as
 * numbers, to monitoring.
 */
@PlugIn
public interface SystemFact {
    /** Unique: {@code <room>.<name>}, e.g. {@code audit.sealing}. */
    String id();

    /** Smaller stands higher on the page. */
    int order();

    /** Message key of what is looked at, e.g. "Audit trail". */
    String titleKey();

    /** Names of all numbers that a reading may carry, with points, e.g. {@code zhuqi.audit.unsealed}. */
    List<String> numbers();

    /**
     * How it stands now; quick, because a page waits for it. What it throws is shown as "cannot be read" and as wrong.
     */
    Reading read();

    /** How something stands. */
    enum State {
        GOOD,
        /** It works, but not for ever if nothing is done. */
        WATCH,
        WRONG
    }

    /**
     * A message and what fills its places: words, numbers, a {@link java.time.Duration} or an {@link java.time.Instant}.
     */
    record Words(String key, List<Object> args) {
        public Words {
            args = List.copyOf(args);
        }

        public static Words of(String key, Object... args) {
            return new Words(key, List.of(args));
        }
    }

    /**
     * What was found.
     *
     * @param value the figures in words
     * @param advice one sentence on what to do; there exactly when not all is good
     * @param numbers by the names the fact declares
     */
    record Reading(State state, Words value, @Nullable Words advice, Map<String, Double> numbers) {
        private static final double KILO = 1024;

        public Reading {
            if ((state == State.GOOD) != (advice == null)) {
                throw new IllegalArgumentException("advice is there exactly when not all is good");
            }
            numbers = Map.copyOf(numbers);
        }

        public static Reading good(Words value, Map<String, Double> numbers) {
            return new Reading(State.GOOD, value, null, numbers);
        }

        /** A size as people read it: {@code 4.2 GB}. */
        public static String size(long bytes) {
            double size = bytes;
            int unit = 0;
            while (size >= KILO && unit < 4) {
                size /= KILO;
                unit++;
            }
            return String.format(
                    Locale.ROOT,
                    unit == 0 ? "%.0f %s" : "%.1f %s",
                    size,
                    List.of("B", "kB", "MB", "GB", "TB").get(unit));
        }
    }
}
