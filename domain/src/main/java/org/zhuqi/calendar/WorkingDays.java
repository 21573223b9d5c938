package org.zhuqi.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.RefusedException;

/**
 * Counts working days over the national layer and, for a local calendar, the local layer above it.
 *
 * <p>Facts §11 with readings R5 to R7. A year of the national layer that is not loaded refuses
 * ({@link CalendarError#YEAR_MISSING}); a year of the local layer that is not loaded is answered by the national layer
 * and marked.
 */
public final class WorkingDays {
    /** Longest period anyone may ask for; keeps a public calculator from counting for ever. */
    public static final int MOST = 1000;

    private final CalendarId calendar;
    /** Of both layers, the local one above; asked for every day of every period that anybody counts. */
    private final Map<LocalDate, CalendarDay> special;

    private final Map<LocalDate, CalendarDay> local;
    private final Map<Integer, CalendarYear> nationalYears;
    private final Map<Integer, CalendarYear> localYears;
    private final boolean weekdaysWhereMissing;

    private WorkingDays(
            CalendarId calendar,
            Map<Integer, CalendarYear> national,
            Map<Integer, CalendarYear> local,
            boolean weekdaysWhereMissing) {
        this.calendar = calendar;
        this.nationalYears = national;
        this.localYears = local;
        this.local = byDate(localYears);
        this.special = new HashMap<>(byDate(nationalYears));
        this.special.putAll(this.local);
        this.weekdaysWhereMissing = weekdaysWhereMissing;
    }

    /** The national calendar. */
    public static WorkingDays national(List<CalendarYear> national) {
        return new WorkingDays(CalendarId.NATIONAL, byYear(national), Map.of(), false);
    }

    /** A local calendar over the national one. */
    public static WorkingDays local(CalendarId calendar, List<CalendarYear> national, List<CalendarYear> local) {
        if (calendar.isNational()) {
            throw new IllegalArgumentException("the national calendar is not a local one");
        }
        return new WorkingDays(calendar, byYear(national), byYear(local), false);
    }

    /**
     * The same calendar, but a national year that is missing counts by its weekdays and is marked
     * {@link DueDate.Mark#YEAR_MISSING}: for deadlines that must be set because something came in, which nobody may
     * turn away only because next year's notice is not out.
     */
    public WorkingDays weekdaysWhereMissing() {
        return new WorkingDays(calendar, nationalYears, localYears, true);
    }

    /**
     * What one day is.
     *
     * @param name the holiday's or make-up day's name, null on an ordinary day
     * @param provisional whether a later notice may still change it
     */
    public record Day(
            LocalDate date, boolean working, @Nullable String name, boolean local, boolean provisional) {}

    public CalendarId calendar() {
        return calendar;
    }

    /** How a year of this calendar stands, the local layer included. */
    public YearState state(int year) {
        CalendarYear own = nationalYears.get(year);
        if (own == null) {
            return YearState.MISSING;
        }
        if (own.provisional()) {
            return YearState.PROVISIONAL;
        }
        if (!calendar.isNational()) {
            CalendarYear over = localYears.get(year);
            if (over == null || over.provisional()) {
                return YearState.PROVISIONAL;
            }
        }
        return YearState.LOADED;
    }

    /** Whether the date is worked; refuses when its national year is missing. */
    public boolean isWorking(LocalDate date) {
        requireYear(date.getYear());
        CalendarDay named = special.get(date);
        if (named != null) {
            return named.kind() == CalendarDay.Kind.WORK;
        }
        DayOfWeek day = date.getDayOfWeek();
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY;
    }

    public Day day(LocalDate date) {
        boolean working = isWorking(date);
        CalendarDay named = special.get(date);
        return new Day(
                date,
                working,
                named == null ? null : named.name(),
                local.containsKey(date),
                !marksOf(date).isEmpty());
    }

    /**
     * The last day of a period that begins with an event.
     *
     * @param day0 date of the event, not counted, a rest day or not (facts R5)
     * @param workingDays at least 1
     */
    public DueDate due(LocalDate day0, int workingDays) {
        if (workingDays < 1) {
            throw refused(CalendarError.AT_LEAST_ONE_DAY, "calendar.at-least-one-day");
        }
        if (workingDays > MOST) {
            throw refused(CalendarError.TOO_MANY_DAYS, "calendar.too-many-days", MOST);
        }
        List<LocalDate> skipped = new ArrayList<>();
        Set<DueDate.Mark> marks = EnumSet.noneOf(DueDate.Mark.class);
        LocalDate date = day0;
        int left = workingDays;
        while (left > 0) {
            date = date.plusDays(1);
            boolean working = isWorking(date);
            marks.addAll(marksOf(date));
            if (working) {
                left--;
            } else {
                skipped.add(date);
            }
        }
        return new DueDate(date, !marks.isEmpty(), marks, skipped);
    }

    /**
     * Working days that are left on a day until a period's last day, that day included: 1 on the last day itself, 0
     * after it and when only rest days are left.
     */
    public int left(LocalDate today, LocalDate due) {
        int count = 0;
        for (LocalDate date = today; !date.isAfter(due); date = date.plusDays(1)) {
            if (isWorking(date)) {
                count++;
            }
        }
        return count;
    }

    /** Working days after a day up to and including another; 0 when the other is not later. */
    public int between(LocalDate day0, LocalDate until) {
        return left(day0.plusDays(1), until);
    }

    public int workingDaysIn(YearMonth month) {
        return left(month.atDay(1), month.atEndOfMonth());
    }

    public int workingDaysIn(int year) {
        return left(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Why the answer for one date may still change. */
    public Set<DueDate.Mark> marksOf(LocalDate date) {
        Set<DueDate.Mark> marks = EnumSet.noneOf(DueDate.Mark.class);
        int year = date.getYear();
        if (date.getMonthValue() == 12 && date.getDayOfMonth() >= 25 && !nationalYears.containsKey(year + 1)) {
            marks.add(DueDate.Mark.LAST_WEEK_OF_YEAR);
        }
        CalendarYear own = nationalYears.get(year);
        CalendarYear over = localYears.get(year);
        if (own == null && weekdaysWhereMissing) {
            marks.add(DueDate.Mark.YEAR_MISSING);
        }
        if ((own != null && own.provisional()) || (over != null && over.provisional())) {
            marks.add(DueDate.Mark.PROVISIONAL_YEAR);
        }
        if (!calendar.isNational() && over == null) {
            marks.add(DueDate.Mark.LOCAL_DAYS_UNKNOWN);
        }
        CalendarDay named = special.get(date);
        if (named != null && !named.confirmed()) {
            marks.add(DueDate.Mark.UNCONFIRMED_DAYS);
        }
        return marks;
    }

    private void requireYear(int year) {
        if (!weekdaysWhereMissing && !nationalYears.containsKey(year)) {
            throw CalendarError.YEAR_MISSING.refused(String.valueOf(year));
        }
    }

    private static RefusedException refused(CalendarError error, String problem, Object... args) {
        return new RefusedException(
                error, List.of(args), List.of(new FieldProblem("workingDays", problem, List.of(args))));
    }

    private static Map<Integer, CalendarYear> byYear(List<CalendarYear> years) {
        Map<Integer, CalendarYear> byYear = new HashMap<>();
        for (CalendarYear year : years) {
            if (byYear.put(year.year(), year) != null) {
                throw new IllegalArgumentException(year.calendar() + " " + year.year() + " is given twice");
            }
        }
        return Map.copyOf(byYear);
    }

    /** Later files win on the days of December they share with the file before. */
    private static Map<LocalDate, CalendarDay> byDate(Map<Integer, CalendarYear> years) {
        Map<LocalDate, CalendarDay> byDate = new HashMap<>();
        for (int year : new TreeSet<>(years.keySet())) {
            CalendarYear file = years.get(year);
            if (file != null) {
                file.days().forEach(day -> byDate.put(day.date(), day));
            }
        }
        return Map.copyOf(byDate);
    }
}
