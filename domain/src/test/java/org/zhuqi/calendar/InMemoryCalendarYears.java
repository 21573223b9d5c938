package org.zhuqi.calendar;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps calendar years in memory. */
public final class InMemoryCalendarYears implements CalendarYears {
    private final Map<String, CalendarYear> years = new TreeMap<>();

    @Override
    public Map<CalendarId, List<CalendarYear>> of(Collection<CalendarId> layers) {
        Map<CalendarId, List<CalendarYear>> found = new HashMap<>();
        for (CalendarId layer : layers) {
            found.put(
                    layer,
                    years.values().stream()
                            .filter(year -> year.calendar().equals(layer))
                            .sorted(Comparator.comparing(CalendarYear::year))
                            .toList());
        }
        return found;
    }

    @Override
    public List<CalendarId> layers() {
        return years.values().stream()
                .map(CalendarYear::calendar)
                .distinct()
                .sorted(Comparator.comparing(CalendarId::value))
                .toList();
    }

    @Override
    public void put(CalendarYear year) {
        years.put(year.calendar() + " " + year.year(), year);
    }
}
