package org.zhuqi.calendar.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuqi.calendar.CalendarFixture;
import org.zhuqi.calendar.CalendarId;
import org.zhuqi.calendar.InMemoryCalendarYears;
import org.zhuqi.shared.SystemFact;

/** The years 2024 to 2026 are loaded. */
class CalendarYearsFactTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, GOOD, ''",
        "2026-10-31, GOOD, ''",
        "2026-11-01, WATCH, 2027",
        "2027-01-01, WRONG, 2027",
    })
    void this_year_must_be_there_and_the_next_one_from_november(
            LocalDate today, SystemFact.State state, String missing) {
        InMemoryCalendarYears years = new InMemoryCalendarYears();
        CalendarFixture.years(CalendarId.NATIONAL).forEach(years::put);
        SystemFact fact = new CalendarYearsFact(
                years, Clock.fixed(today.atTime(9, 0).atZone(ZONE).toInstant(), ZONE));
        SystemFact.Reading reading = fact.read();
        assertThat(reading.state()).isEqualTo(state);
        if (reading.advice() != null) {
            assertThat(reading.advice().args()).containsExactly(missing);
        }
    }
}
