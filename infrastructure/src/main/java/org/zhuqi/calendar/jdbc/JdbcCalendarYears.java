package org.zhuqi.calendar.jdbc;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.calendar.CalendarDay;
import org.zhuqi.calendar.CalendarId;
import org.zhuqi.calendar.CalendarYear;
import org.zhuqi.calendar.CalendarYears;

@Repository
@RequiredArgsConstructor
class JdbcCalendarYears implements CalendarYears {
    private static final String NOTHING_LOADED = "";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<CalendarId, Kept> kept = new ConcurrentHashMap<>();

    private record YearRow(int year, String source, boolean provisional) {}

    private record DayRow(int fileYear, LocalDate date, String kind, String name, boolean confirmed) {
        CalendarDay day() {
            return new CalendarDay(date, CalendarDay.Kind.valueOf(kind), name, confirmed);
        }
    }

    /**
     * What was read of a layer.
     *
     * @param stamp changes with every year that is loaded, also by another program whose clock is behind
     */
    private record Kept(String stamp, List<CalendarYear> years) {}

    /** Lists count deadlines row by row, while years are loaded once a year: kept until the layer's stamp changes. */
    @Override
    public Map<CalendarId, List<CalendarYear>> of(Collection<CalendarId> layers) {
        Map<CalendarId, String> stamps = new HashMap<>();
        jdbc.sql("select calendar, string_agg(year || ' ' || loaded_at, ',' order by year) as years from calendar_year"
                        + " where calendar = any(:layers) group by calendar")
                .param("layers", layers.stream().map(CalendarId::value).toArray(String[]::new))
                .query(row -> {
                    stamps.put(new CalendarId(row.getString("calendar")), row.getString("years"));
                });
        return layers.stream()
                .collect(Collectors.toMap(
                        Function.identity(), layer -> of(layer, stamps.getOrDefault(layer, NOTHING_LOADED))));
    }

    private List<CalendarYear> of(CalendarId calendar, String stamp) {
        Kept known = kept.get(calendar);
        if (known == null || !known.stamp().equals(stamp)) {
            known = new Kept(stamp, read(calendar));
            kept.put(calendar, known);
        }
        return known.years();
    }

    private List<CalendarYear> read(CalendarId calendar) {
        Map<Integer, List<CalendarDay>> days = new TreeMap<>();
        jdbc.sql("""
                select file_year, date, kind, name, confirmed from calendar_day
                where calendar = :calendar order by file_year, date""")
                .param("calendar", calendar.value())
                .query(DayRow.class)
                .list()
                .forEach(row -> days.computeIfAbsent(row.fileYear(), year -> new ArrayList<>())
                        .add(row.day()));
        return jdbc
                .sql("select year, source, provisional from calendar_year where calendar = :calendar order by year")
                .param("calendar", calendar.value())
                .query(YearRow.class)
                .list()
                .stream()
                .map(row -> new CalendarYear(
                        calendar,
                        row.year(),
                        row.source(),
                        row.provisional(),
                        days.getOrDefault(row.year(), List.of())))
                .toList();
    }

    @Override
    public List<CalendarId> layers() {
        return jdbc
                .sql("select calendar from calendar_year group by calendar order by calendar collate \"C\"")
                .query(String.class)
                .list()
                .stream()
                .map(CalendarId::new)
                .toList();
    }

    @Override
    public void put(CalendarYear year) {
        kept.remove(year.calendar());
        jdbc.sql("""
                insert into calendar_year (calendar, year, source, provisional, loaded_at)
                values (:calendar, :year, :source, :provisional, :now)
                on conflict (calendar, year) do update
                set source = excluded.source, provisional = excluded.provisional, loaded_at = excluded.loaded_at""")
                .param("calendar", year.calendar().value())
                .param("year", year.year())
                .param("source", year.source())
                .param("provisional", year.provisional())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("delete from calendar_day where calendar = :calendar and file_year = :year")
                .param("calendar", year.calendar().value())
                .param("year", year.year())
                .update();
        for (CalendarDay day : year.days()) {
            jdbc.sql("""
                    insert into calendar_day (calendar, file_year, date, kind, name, confirmed)
                    values (:calendar, :year, :date, :kind, :name, :confirmed)""")
                    .param("calendar", year.calendar().value())
                    .param("year", year.year())
                    .param("date", day.date())
                    .param("kind", day.kind().name())
                    .param("name", day.name())
                    .param("confirmed", day.confirmed())
                    .update();
        }
    }
}
