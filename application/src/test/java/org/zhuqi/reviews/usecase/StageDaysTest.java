package org.zhuqi.reviews.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhuqi.calendar.CalendarFixture;

class StageDaysTest {
    private static int days(String came, String left, String... stops) {
        return new StageQueries.Days(
                        LocalDate.parse(came),
                        LocalDate.parse(left),
                        List.of(stops).stream().map(LocalDate::parse).toList())
                .count(CalendarFixture.local());
    }

    @Test
    void theDayOfComingAndRestDaysAreNotCounted() {
        assertThat(days("2024-08-30", "2024-09-11")).isEqualTo(5);
        assertThat(days("2024-09-11", "2024-09-11")).isZero();
    }

    @Test
    void whileTheEnterpriseMendsNoDayIsTheBureaus() {
        assertThat(days("2024-08-30", "2024-09-11", "2024-09-05", "2024-09-09")).isEqualTo(3);
        // Withdrawn while it was to be mended.
        assertThat(days("2024-08-30", "2024-09-11", "2024-09-05")).isEqualTo(1);
    }
}
