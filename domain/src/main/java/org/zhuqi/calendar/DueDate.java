package org.zhuqi.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The last day of a period of working days; the period ends at 24:00 of it.
 *
 * @param provisional whether a later notice may still move the date; never true without a mark
 * @param marks why it is provisional
 * @param skipped rest days between the first day counted and the date, in order
 */
public record DueDate(LocalDate date, boolean provisional, Set<Mark> marks, List<LocalDate> skipped) {
    /** Why a date may still move. */
    public enum Mark {
        /** In the last week of December while the next year's national file is not loaded (facts R6). */
        LAST_WEEK_OF_YEAR,
        /** A counted year has no local rows, so the national calendar answered (facts R7). */
        LOCAL_DAYS_UNKNOWN,
        /** A counted year is loaded provisionally. */
        PROVISIONAL_YEAR,
        /** A counted day is known from a secondary source only. */
        UNCONFIRMED_DAYS,
        /** A counted year has no national calendar yet; its weekdays were counted so that work can go on. */
        YEAR_MISSING
    }

    public DueDate {
        marks = Set.copyOf(marks);
        skipped = List.copyOf(skipped);
        if (provisional == marks.isEmpty()) {
            throw new IllegalArgumentException("provisional and marks disagree");
        }
    }
}
