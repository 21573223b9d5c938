package org.zhuqi.calendar.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhuqi.calendar.CalendarDay;
import org.zhuqi.calendar.CalendarId;
import org.zhuqi.calendar.CalendarRight;
import org.zhuqi.calendar.CalendarYear;
import org.zhuqi.calendar.CalendarYears;
import org.zhuqi.calendar.CalendarYearsContract;
import org.zhuqi.calendar.YearState;
import org.zhuqi.calendar.usecase.CalendarQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcCalendarYearsTest extends CalendarYearsContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private final Clock clock = Clock.fixed(Instant.parse("2024-08-26T06:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private final JdbcCalendarYears years = new JdbcCalendarYears(DATABASE.jdbc(), clock);

    @Override
    protected CalendarYears years() {
        return years;
    }

    @Test
    void the_state_of_each_year_is_listed() {
        CalendarId calendar = new CalendarId("TESTLIST");
        years.put(new CalendarYear(
                calendar,
                2040,
                "forecast",
                true,
                List.of(
                        CalendarDay.off(LocalDate.of(2040, 1, 1), "a"),
                        CalendarDay.work(LocalDate.of(2040, 1, 7), "a"),
                        new CalendarDay(LocalDate.of(2040, 1, 2), CalendarDay.Kind.OFF, "a", false))));
        years.put(new CalendarYear(calendar, 2041, "none", false, List.of()));
        assertThat(new JdbcCalendarQueries(DATABASE.jdbc())
                        .loadedYears(Actor.anonymous("").scopeFor(CalendarRight.READ)))
                .filteredOn(year -> year.calendar().equals("TESTLIST"))
                .containsExactly(
                        new CalendarQueries.LoadedYear(
                                "TESTLIST", 2041, YearState.LOADED, "none", 0, 0, 0, clock.instant()),
                        new CalendarQueries.LoadedYear(
                                "TESTLIST", 2040, YearState.PROVISIONAL, "forecast", 2, 1, 1, clock.instant()));
    }
}
