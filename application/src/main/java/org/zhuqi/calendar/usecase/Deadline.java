package org.zhuqi.calendar.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuqi.calendar.DueDate;
import org.zhuqi.calendar.WorkingDays;

/**
 * A deadline as it looks today.
 *
 * @param due last day, which ends at 24:00
 * @param state whether time is left
 * @param left working days after today up to and including the last one, or past since it when it is over
 * @param marks why the date, or the count, may still move
 * @param start day 0 of the period, null when only the last day is known
 * @param workingDays length of the period, null when only the last day is known
 * @param counted days the count looks at, working or not: of the period when it is known, else from tomorrow on
 */
public record Deadline(
        LocalDate due,
        State state,
        int left,
        Set<DueDate.Mark> marks,
        @Nullable LocalDate start,
        @Nullable Integer workingDays,
        List<WorkingDays.Day> counted) {
    public enum State {
        OPEN,
        /** It ends today at 24:00. */
        LAST_DAY,
        OVER,
        /** The calendar needed to count is not loaded; the date itself stands. */
        UNCOUNTED
    }

    public Deadline {
        marks = Set.copyOf(marks);
        counted = List.copyOf(counted);
    }

    public boolean provisional() {
        return !marks.isEmpty();
    }

    /** Days that are not worked among those counted. */
    public List<WorkingDays.Day> skipped() {
        return counted.stream().filter(day -> !day.working()).toList();
    }
}
