package org.zhuqi.subsidies.performance;

import java.math.BigDecimal;
import java.time.LocalDate;
import lombok.With;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of an award's performance.
 *
 * @param number in its award, from 1
 * @param unit of the figures, e.g. 万元
 * @param wanted at least this much
 * @param by on which day it is to be reached
 * @param actual what the enterprise reported, null before
 * @param note what it says to it
 */
@With
public record Target(
        int number,
        String indicator,
        String unit,
        BigDecimal wanted,
        LocalDate by,
        @Nullable BigDecimal actual,
        @Nullable String note) {
    /** Longest indicator, unit and note. */
    public static final int MAX_TEXT = 200;

    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 6;
    private static final int MOST_YEARS = 30;

    /** Whether it is a figure anybody would set or reach. */
    public static boolean isFigure(BigDecimal figure) {
        return figure.scale() <= MOST_DECIMALS && (long) figure.precision() - figure.scale() <= MOST_DIGITS;
    }

    /** Whether it is a day within the lives of those who set it. */
    public static boolean isNear(LocalDate day, LocalDate today) {
        return !day.isBefore(today.minusYears(MOST_YEARS)) && !day.isAfter(today.plusYears(MOST_YEARS));
    }

    /** One that nobody reported on. */
    public static Target of(int number, String indicator, String unit, BigDecimal wanted, LocalDate by) {
        return new Target(number, indicator, unit, wanted, by, null, null);
    }

    /** Null while nobody reported on it. */
    public @Nullable Boolean reached() {
        return actual == null ? null : actual.compareTo(wanted) >= 0;
    }
}
