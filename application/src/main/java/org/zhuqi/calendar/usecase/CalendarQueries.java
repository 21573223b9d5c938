package org.zhuqi.calendar.usecase;

import java.time.Instant;
import java.util.List;
import org.zhuqi.calendar.YearState;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.Scope;

/** Reads how the layers of the calendars stand. */
@Port
public interface CalendarQueries {
    /** One loaded year of one layer. */
    record LoadedYear(
            String calendar,
            int year,
            YearState state,
            String source,
            long offDays,
            long workDays,
            long unconfirmedDays,
            Instant loadedAt) {}

    /** All loaded years, the newest first within each layer. */
    List<LoadedYear> loadedYears(Scope scope);
}
