package org.zhuqi.reviews.checks;

import java.time.LocalDate;
import java.util.List;

/**
 * What a check found.
 *
 * @param reasons why it is a hit or unknown; of what is clear, what was looked at
 * @param source who said so, as people know it
 * @param asOf the date as of which it holds
 */
public record Finding(Outcome outcome, List<Reason> reasons, String source, LocalDate asOf) {
    /** A source that is down or empty never reads as "clear". */
    public enum Outcome {
        CLEAR,
        HIT,
        UNKNOWN
    }

    /**
     * One reason.
     *
     * @param key of a message
     * @param args values for its places
     */
    public record Reason(String key, List<String> args) {
        public Reason {
            args = List.copyOf(args);
        }

        public static Reason of(String key, String... args) {
            return new Reason(key, List.of(args));
        }
    }

    /** Whether it says the same as another, whenever that was looked for. */
    public boolean says(Finding other) {
        return outcome == other.outcome && reasons.equals(other.reasons);
    }

    public Finding {
        reasons = List.copyOf(reasons);
        if (outcome != Outcome.CLEAR && reasons.isEmpty()) {
            throw new IllegalArgumentException("a finding that is not clear needs a reason");
        }
    }
}
