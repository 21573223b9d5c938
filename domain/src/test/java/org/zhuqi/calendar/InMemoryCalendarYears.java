package org.zhuqi.calendar;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps calendar years in memory. */
public final class InMemoryCalendarYears implements CalendarYears {
    private final Map<String, CalendarYear> years = new TreeMap<>();

    @Override
    public List<CalendarYear> of(CalendarId calendar) {
        return years.values().stream()
                .filter(year -> year.calendar().equals(calendar))
                .sorted(Comparator.comparing(CalendarYear::year))
                .toList();
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
