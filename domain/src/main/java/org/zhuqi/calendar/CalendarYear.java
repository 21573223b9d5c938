package org.zhuqi.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhuqi.shared.FieldProblem;

/**
 * One year's file of one layer, replaced as a whole when a newer one is loaded.
 *
 * <p>A file's days count by their own date: the file of a year may also carry days of the December before (facts R6).
 *
 * @param source the notice the days come from
 * @param provisional true while the notice itself is not out: every answer in the year says so
 */
public record CalendarYear(CalendarId calendar, int year, String source, boolean provisional, List<CalendarDay> days) {

    public CalendarYear {
        days = days.stream().sorted(Comparator.comparing(CalendarDay::date)).toList();
        List<FieldProblem> problems = problemsOf(calendar, year, source, days);
        if (!problems.isEmpty()) {
            throw CalendarError.BAD_YEAR.refused(problems);
        }
    }

    /** Everything that is wrong with a file, so that whoever uploads it can mend all at once. */
    public static List<FieldProblem> problemsOf(CalendarId calendar, int year, String source, List<CalendarDay> days) {
        List<FieldProblem> problems = new ArrayList<>();
        if (year < 1949 || year > 2200) {
            problems.add(FieldProblem.of("year", "calendar.year-out-of-range"));
        }
        if (source.isBlank()) {
            problems.add(FieldProblem.of("source", "calendar.source-missing"));
        }
        // A local notice may come to nothing; a national year without one holiday is a mistake.
        if (days.isEmpty() && calendar.isNational()) {
            problems.add(FieldProblem.of("days", "calendar.no-days"));
        }
        LocalDate from = LocalDate.of(year - 1, 12, 1);
        LocalDate to = LocalDate.of(year, 12, 31);
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate date = days.get(i).date();
            if (date.isBefore(from) || date.isAfter(to)) {
                problems.add(FieldProblem.of("days[" + i + "].date", "calendar.day-outside-year", date.toString()));
            }
            if (!seen.add(date)) {
                problems.add(FieldProblem.of("days[" + i + "].date", "calendar.day-twice", date.toString()));
            }
        }
        return List.copyOf(problems);
    }

    /** Days that only a secondary source tells. */
    public long unconfirmedDays() {
        return days.stream().filter(day -> !day.confirmed()).count();
    }
}
