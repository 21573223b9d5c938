package org.zhuqi.calendar;

import java.time.LocalDate;

/**
 * One day that a notice takes out of the ordinary week.
 *
 * @param name the holiday's name as the notice writes it
 * @param confirmed false when only a secondary source tells; an answer that depends on the day is provisional then
 */
public record CalendarDay(LocalDate date, Kind kind, String name, boolean confirmed) {
    /** What the day is, whatever day of the week it falls on. */
    public enum Kind {
        /** A day off. */
        OFF,
        /** A day worked in exchange for another (调休). */
        WORK
    }

    public static CalendarDay off(LocalDate date, String name) {
        return new CalendarDay(date, Kind.OFF, name, true);
    }

    public static CalendarDay work(LocalDate date, String name) {
        return new CalendarDay(date, Kind.WORK, name, true);
    }
}
