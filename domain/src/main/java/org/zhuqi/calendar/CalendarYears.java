package org.zhuqi.calendar;

import java.util.List;
import org.zhuqi.shared.Port;

/** The loaded years of every layer. */
@Port
public interface CalendarYears {
    /** All years of the layer, in order; empty when nothing is loaded. */
    List<CalendarYear> of(CalendarId calendar);

    /** Layers of which at least one year is loaded, in the order of their ids. */
    List<CalendarId> layers();

    /** Loads the year, replacing what was loaded for it before. */
    void put(CalendarYear year);
}
