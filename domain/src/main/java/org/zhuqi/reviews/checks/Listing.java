package org.zhuqi.reviews.checks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.CreditCode;

/**
 * One line of a credit list.
 *
 * @param from first day on which it holds; of an accident its day
 * @param to last day on which it holds, null while it holds still
 */
public record Listing(
        CreditList list,
        CreditCode code,
        String reason,
        LocalDate from,
        @Nullable LocalDate to) {
    private static final int ACCIDENT_YEARS = 3;

    /** Longest reason. */
    public static final int MAX_REASON = 500;

    /** Whether it counts on the day; an accident counts for three years. */
    public boolean holdsOn(LocalDate day) {
        LocalDate last = to;
        if (list == CreditList.ACCIDENT) {
            last = from.plusYears(ACCIDENT_YEARS);
        }
        return !day.isBefore(from) && (last == null || !day.isAfter(last));
    }
}
