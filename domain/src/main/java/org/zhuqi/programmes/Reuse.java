package org.zhuqi.programmes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a paper may be taken from what the enterprise handed in before.
 *
 * @param kind papers of the same kind are the same paper in every call
 * @param months for how long after it was handed in it is taken, null for ever
 */
public record Reuse(PaperKind kind, @Nullable Integer months) {
    public static final int MOST_MONTHS = 120;

    public Reuse {
        if (months != null && (months < 1 || months > MOST_MONTHS)) {
            throw new IllegalArgumentException("a paper is taken for 1 to " + MOST_MONTHS + " months");
        }
    }

    /** Whether what was handed in on the one day is still taken on the other. */
    public boolean takes(LocalDate handedIn, LocalDate today) {
        return months == null || !today.isAfter(handedIn.plusMonths(months));
    }
}
