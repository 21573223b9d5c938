package org.zhuqi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {
    private final WorkingHours hours = new WorkingHours(CalendarFixture.local(), CalendarFixture.TIME);

    @ParameterizedTest
    @CsvSource({
        // in the morning, on the lunch break, at the moment a span ends, at night
        "2024-10-08T09:10, 2024-10-08T09:10, 2024-10-08T11:30",
        "2024-10-08T12:00, 2024-10-08T13:30, 2024-10-08T17:00",
        "2024-10-08T11:30, 2024-10-08T13:30, 2024-10-08T17:00",
        "2024-10-08T17:00, 2024-10-09T08:30, 2024-10-09T11:30",
        "2024-10-08T03:00, 2024-10-08T08:30, 2024-10-08T11:30",
        // a Saturday that is worked, one that is not, the prefecture's own holiday, New Year
        "2024-10-11T20:00, 2024-10-12T08:30, 2024-10-12T11:30",
        "2024-10-18T20:00, 2024-10-21T08:30, 2024-10-21T11:30",
        "2024-08-30T17:30, 2024-09-05T08:30, 2024-09-05T11:30",
        "2024-12-31T18:00, 2025-01-02T08:30, 2025-01-02T11:30"
    })
    void timeIsWorkedInTheSpansOfWorkingDays(String moment, String from, String to) {
        assertThat(hours.from(at(moment))).isEqualTo(new WorkingHours.Stretch(at(from), at(to)));
    }

    @Test
    void spansThatOverlapOrEndBeforeTheyBeginAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingTime.Span.of("17:00-08:30"));
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingTime.Span.of("8 to 5"));
        assertThatIllegalArgumentException().isThrownBy(() -> time("13:30-17:00", "08:30-11:30"));
        assertThatIllegalArgumentException().isThrownBy(() -> time("08:30-11:30", "11:30-17:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> time());
    }

    private static WorkingTime time(String... spans) {
        return new WorkingTime(List.of(spans).stream().map(WorkingTime.Span::of).toList(), CalendarFixture.TIME.zone());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CalendarFixture.TIME.zone()).toInstant();
    }
}
