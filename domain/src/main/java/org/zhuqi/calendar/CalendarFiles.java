package org.zhuqi.calendar;

import org.zhuqi.shared.Port;

/** Reads the files in which calendars are published. */
@Port
public interface CalendarFiles {
    /**
     * Reads a file of holiday-cn (JSON) or a list with the columns {@code date,kind,name} (CSV). Refuses with
     * {@link CalendarError#BAD_FILE} what is neither.
     */
    CalendarFile read(String content);
}
