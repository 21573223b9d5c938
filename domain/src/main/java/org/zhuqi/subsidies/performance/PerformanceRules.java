package org.zhuqi.subsidies.performance;

import java.util.List;
import java.util.OptionalInt;

/**
 * When self-evaluations are due, and how often an enterprise is reminded of one that is late.
 *
 * @param evaluationDays days after the last target's day (docs/domain.md "Policy-fund process", 14)
 * @param overdueDays how many days after it was due enterprises are reminded, e.g. 1, 10 and 30
 */
public record PerformanceRules(int evaluationDays, List<Integer> overdueDays) {
    public PerformanceRules {
        if (evaluationDays < 0 || overdueDays.stream().anyMatch(day -> day < 1)) {
            throw new IllegalArgumentException("not rules of performance: " + evaluationDays + ", " + overdueDays);
        }
        overdueDays = overdueDays.stream().sorted().distinct().toList();
    }

    /** The reminder that is due so many days late: one that was missed is made up for, and none is given twice. */
    public OptionalInt reminder(long late) {
        return overdueDays.stream()
                .mapToInt(day -> day)
                .filter(day -> day <= late)
                .max();
    }
}
