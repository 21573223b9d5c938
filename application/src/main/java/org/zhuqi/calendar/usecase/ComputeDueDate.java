package org.zhuqi.calendar.usecase;

import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.calendar.CalendarId;
import org.zhuqi.calendar.DueDate;

/** Computes the last day of a period of working days. Everybody may. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ComputeDueDate {
    private final OpenCalendar calendars;

    /**
     * @param day0 date of the event, not counted
     * @param workingDays at least 1
     */
    public DueDate compute(LocalDate day0, int workingDays, CalendarId calendar) {
        return calendars.open(calendar).due(day0, workingDays);
    }

    /** In the calendar of the place served. */
    public DueDate local(LocalDate day0, int workingDays) {
        return calendars.local().due(day0, workingDays);
    }

    /** As {@link #local}, but never refused: a year whose calendar is missing counts by its weekdays, provisionally. */
    public DueDate expected(LocalDate day0, int workingDays) {
        return calendars.local().weekdaysWhereMissing().due(day0, workingDays);
    }
}
