package org.zhuqi.calendar;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.zhuqi.shared.Port;

/** The loaded years of every layer. */
@Port
public interface CalendarYears {
    /** All years of each layer, in order; empty where nothing is loaded. */
    Map<CalendarId, List<CalendarYear>> of(Collection<CalendarId> layers);

    /** All years of the layer, in order; empty when nothing is loaded. */
    default List<CalendarYear> of(CalendarId layer) {
        return of(List.of(layer)).getOrDefault(layer, List.of());
    }

    /** Layers of which at least one year is loaded, in the order of their ids. */
    List<CalendarId> layers();

    /** Loads the year, replacing what was loaded for it before. */
    void put(CalendarYear year);
}
