package org.zhuqi.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuqi.calendar.CalendarFixture;

class AgeingTest {
    /** Friday; the three days of the prefecture's founding lie in the week before. */
    private static final LocalDate TODAY = LocalDate.of(2024, 9, 6);

    @ParameterizedTest
    @CsvSource({
        "ENTERPRISE, 2024-08-01, MENDING",
        "UNIT, , NO_LIMIT",
        "UNIT, 2024-09-10, IN_TIME",
        "UNIT, 2024-09-09, SOON",
        "PREFECTURE, 2024-09-06, SOON",
        "UNIT, 2024-09-05, LATE",
        "UNIT, 2024-08-27, LATE",
        "PREFECTURE, 2024-08-26, VERY_LATE"
    })
    void whatWaitsStandsToItsLimitByWorkingDays(Turn turn, @Nullable LocalDate due, Ageing expected) {
        assertThat(Ageing.of(turn, due, Ageing.Marks.on(TODAY, CalendarFixture.local())))
                .isEqualTo(expected);
    }
}
