package org.zhuqi.calendar.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.calendar.CalendarError;
import org.zhuqi.calendar.DueDate;
import org.zhuqi.calendar.WorkingDays;
import org.zhuqi.shared.RefusedException;

/** Says what is left of a deadline and how it was counted, in the calendar of the place served. Everybody may. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ExplainDeadline {
    /** Days shown at most; a longer period is counted all the same. */
    private static final int MOST_SHOWN = 400;

    private final OpenCalendar calendars;
    private final Clock clock;

    /** Of a last day that is known. */
    public Deadline until(LocalDate due) {
        return explain(due, Set.of(), null, null);
    }

    /** Of a last day computed before. */
    public Deadline until(DueDate due) {
        return explain(due.date(), due.marks(), null, null);
    }

    /** Of a period that began with an event on {@code day0}; refuses like {@link ComputeDueDate}. */
    public Deadline of(LocalDate day0, int workingDays) {
        DueDate due = calendars.local().due(day0, workingDays);
        return explain(due.date(), due.marks(), day0, workingDays);
    }

    private Deadline explain(
            LocalDate due, Set<DueDate.Mark> marks, @Nullable LocalDate start, @Nullable Integer workingDays) {
        LocalDate today = LocalDate.now(clock);
        WorkingDays calendar = calendars.local();
        Deadline.State state = today.isBefore(due)
                ? Deadline.State.OPEN
                : today.equals(due) ? Deadline.State.LAST_DAY : Deadline.State.OVER;
        try {
            int left = state == Deadline.State.OVER ? calendar.between(due, today) : calendar.between(today, due);
            LocalDate from = start == null ? today : start;
            List<WorkingDays.Day> counted = from.isBefore(due)
                    ? from.plusDays(1)
                            .datesUntil(due.plusDays(1))
                            .limit(MOST_SHOWN)
                            .map(calendar::day)
                            .toList()
                    : List.of();
            return new Deadline(due, state, left, marks(marks, calendar, due), start, workingDays, counted);
        } catch (RefusedException e) {
            if (!e.is(CalendarError.YEAR_MISSING)) {
                throw e;
            }
            return new Deadline(due, Deadline.State.UNCOUNTED, 0, marks, start, workingDays, List.of());
        }
    }

    /** A stored last day keeps no marks; what the calendar says of that day today takes their place. */
    private static Set<DueDate.Mark> marks(Set<DueDate.Mark> known, WorkingDays calendar, LocalDate due) {
        return known.isEmpty() ? calendar.marksOf(due) : known;
    }
}
