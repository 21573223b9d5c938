package org.zhuqi.calendar.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.zhuqi.calendar.CalendarDay;
import org.zhuqi.calendar.CalendarFiles;
import org.zhuqi.calendar.CalendarFixture;
import org.zhuqi.calendar.CalendarId;
import org.zhuqi.calendar.CalendarYear;
import org.zhuqi.calendar.InMemoryCalendarYears;
import org.zhuqi.calendar.json.CalendarFilesFixture;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.place.PlaceFiles;

class CalendarFirstStartTest {
    private final CalendarFiles files = CalendarFilesFixture.files();
    private final InMemoryCalendarYears years = new InMemoryCalendarYears();

    @Test
    void the_shipped_files_say_what_the_published_list_says() {
        start();
        assertThat(years.layers()).containsExactly(CalendarId.NATIONAL, CalendarFixture.LOCAL);
        assertThat(dates(years.of(CalendarId.NATIONAL))).isEqualTo(dates(CalendarFixture.years(CalendarId.NATIONAL)));
        assertThat(days(years.of(CalendarFixture.LOCAL))).isEqualTo(days(CalendarFixture.years(CalendarFixture.LOCAL)));
    }

    @Test
    void what_an_administrator_loaded_is_left_alone_at_the_next_start() {
        start();
        CalendarYear corrected = new CalendarYear(
                CalendarId.NATIONAL,
                2026,
                "correction",
                false,
                List.of(CalendarDay.off(LocalDate.of(2026, 1, 1), "x")));
        years.put(corrected);
        start();
        assertThat(years.of(CalendarId.NATIONAL)).contains(corrected).hasSize(3);
    }

    private void start() {
        Place place = new Place(
                "yanbian",
                new ReportingUnitId("222400"),
                CalendarFixture.LOCAL.value(),
                LocalText.ofZh("州"),
                LocalText.ofZh("局"));
        new CalendarFirstStart(years, files, new PlaceFiles(new DefaultResourceLoader(), "yanbian"), place).load();
    }

    private static List<String> dates(List<CalendarYear> years) {
        return years.stream()
                .flatMap(year -> year.days().stream())
                .map(day -> day.date() + " " + day.kind())
                .sorted()
                .toList();
    }

    private static List<CalendarDay> days(List<CalendarYear> years) {
        return years.stream().flatMap(year -> year.days().stream()).toList();
    }
}
