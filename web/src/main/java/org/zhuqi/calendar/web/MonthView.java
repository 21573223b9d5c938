package org.zhuqi.calendar.web;

import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.calendar.WorkingDays;

/**
 * A month as a sheet of weeks that begin on Monday.
 *
 * @param workingDays how many of its days are worked
 * @param weeks seven days each, null before the first and after the last of the month
 */
record MonthView(YearMonth month, int workingDays, List<List<WorkingDays.@Nullable Day>> weeks) {
    static MonthView of(WorkingDays calendar, YearMonth month) {
        List<WorkingDays.@Nullable Day> cells = new ArrayList<>();
        int before = month.atDay(1).getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue();
        for (int i = 0; i < before; i++) {
            cells.add(null);
        }
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            cells.add(calendar.day(month.atDay(day)));
        }
        while (cells.size() % 7 != 0) {
            cells.add(null);
        }
        List<List<WorkingDays.@Nullable Day>> weeks = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += 7) {
            weeks.add(new ArrayList<>(cells.subList(i, i + 7)));
        }
        return new MonthView(month, calendar.workingDaysIn(month), weeks);
    }

    /** What stands beside the number, so that colour never speaks alone: {@code off}, {@code work} or nothing. */
    public String mark(WorkingDays.Day day) {
        return switch (look(day)) {
            case "day-holiday" -> "off";
            case "day-make-up" -> "work";
            default -> "";
        };
    }

    /** CSS class of a day. */
    public String look(WorkingDays.Day day) {
        boolean weekend = day.date().getDayOfWeek().getValue() > 5;
        if (day.working()) {
            return weekend ? "day-make-up" : "";
        }
        return day.name() == null ? "day-off" : "day-holiday";
    }
}
