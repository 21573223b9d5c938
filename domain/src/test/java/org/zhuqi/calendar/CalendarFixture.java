package org.zhuqi.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The published calendars of 2024 to 2026, and a local layer above them. */
public final class CalendarFixture {
    /** The local calendar of the data file. */
    public static final CalendarId LOCAL = new CalendarId("YANBIAN");

    /** As offices of the place work. */
    public static final WorkingTime TIME = new WorkingTime(
            List.of(WorkingTime.Span.of("08:30-11:30"), WorkingTime.Span.of("13:30-17:00")),
            ZoneId.of("Asia/Shanghai"));

    private CalendarFixture() {}

    public static List<String[]> rows(String file) {
        try (InputStream in = CalendarFixture.class.getResourceAsStream("/calendar/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<CalendarYear> years(CalendarId calendar) {
        TreeMap<Integer, List<CalendarDay>> byYear = new TreeMap<>();
        for (String[] row : rows("holidays-2024-2026.csv")) {
            if (row[5].equals(calendar.value())) {
                LocalDate date = LocalDate.parse(row[0]);
                CalendarDay day =
                        new CalendarDay(date, CalendarDay.Kind.valueOf(row[1]), row[2], row[7].equals("verified"));
                byYear.computeIfAbsent(date.getYear(), y -> new ArrayList<>()).add(day);
            }
        }
        return byYear.entrySet().stream()
                .map(e -> new CalendarYear(calendar, e.getKey(), "notice", false, e.getValue()))
                .toList();
    }

    public static WorkingDays national() {
        return WorkingDays.national(years(CalendarId.NATIONAL));
    }

    public static WorkingDays local() {
        return WorkingDays.local(LOCAL, years(CalendarId.NATIONAL), years(LOCAL));
    }
}
