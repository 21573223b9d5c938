package org.zhuqi.calendar.usecase;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.calendar.CalendarError;
import org.zhuqi.calendar.CalendarId;
import org.zhuqi.calendar.CalendarYear;
import org.zhuqi.calendar.CalendarYears;
import org.zhuqi.calendar.WorkingDays;
import org.zhuqi.shared.Place;

/** Opens a calendar to count in. Everybody may. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class OpenCalendar {
    private final CalendarYears years;
    private final Place place;

    /** The calendar of that id; refuses one nobody knows. */
    public WorkingDays open(CalendarId calendar) {
        if (calendar.isNational()) {
            return WorkingDays.national(years.of(CalendarId.NATIONAL));
        }
        if (!calendar.equals(localId()) && !known().contains(calendar)) {
            throw CalendarError.UNKNOWN_CALENDAR.refused(calendar.value());
        }
        Map<CalendarId, List<CalendarYear>> layers = years.of(List.of(CalendarId.NATIONAL, calendar));
        return WorkingDays.local(calendar, layers.get(CalendarId.NATIONAL), layers.get(calendar));
    }

    /** The calendar of that id as somebody wrote it. */
    public WorkingDays open(String calendar) {
        if (!CalendarId.isWellFormed(calendar)) {
            throw CalendarError.UNKNOWN_CALENDAR.refused(calendar);
        }
        return open(new CalendarId(calendar));
    }

    /** The calendar of the place served. */
    public WorkingDays local() {
        return open(localId());
    }

    public CalendarId localId() {
        return new CalendarId(place.calendar());
    }

    /** All calendars one may count in: the place's first, then the national one, then others. */
    public List<CalendarId> known() {
        return Stream.concat(Stream.of(localId(), CalendarId.NATIONAL), years.layers().stream())
                .distinct()
                .toList();
    }
}
