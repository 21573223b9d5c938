package org.zhuqi.projects.seeing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The week from Monday to Sunday, or the month, that a bulletin tells of. */
public record BulletinTime(Kind kind, LocalDate from, LocalDate to) {
    /** How long it is. */
    public enum Kind {
        WEEK,
        MONTH
    }

    /** The one in which the day lies. */
    public static BulletinTime of(Kind kind, LocalDate day) {
        return switch (kind) {
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new BulletinTime(kind, monday, monday.plusDays(6));
            }
            case MONTH -> new BulletinTime(kind, day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
        };
    }

    /** What it tells is as of its last day, or of today while that has not come. */
    public LocalDate asOf(LocalDate today) {
        return to.isAfter(today) ? today : to;
    }
}
