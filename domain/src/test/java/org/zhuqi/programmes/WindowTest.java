package org.zhuqi.programmes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private final Window window = Window.ofDays(LocalDate.of(2024, 8, 26), LocalDate.of(2024, 9, 25), SHANGHAI);

    @Test
    void the_first_second_counts() {
        assertEquals(Window.State.OPEN, window.at(Instant.parse("2024-08-25T16:00:00Z")));
        assertEquals(Window.State.NOT_YET, window.at(Instant.parse("2024-08-25T15:59:59.999Z")));
    }

    @Test
    void the_last_moment_before_the_deadline_second_counts_and_the_second_itself_is_late() {
        assertEquals(Window.State.OPEN, window.at(Instant.parse("2024-09-25T15:59:59.999999999Z")));
        assertEquals(Window.State.CLOSED, window.at(Instant.parse("2024-09-25T16:00:00Z")));
    }

    @Test
    void the_last_day_is_the_one_whose_end_is_the_deadline() {
        assertEquals(LocalDate.of(2024, 9, 25), window.lastDay(SHANGHAI));
    }

    @Test
    void a_deadline_within_a_day_belongs_to_that_day() {
        Window noon = new Window(Instant.parse("2024-08-26T00:00:00Z"), Instant.parse("2024-09-25T04:00:00Z"));
        assertEquals(LocalDate.of(2024, 9, 25), noon.lastDay(SHANGHAI));
    }

    @Test
    void a_window_that_closes_before_it_opens_is_refused() {
        Instant now = Instant.parse("2024-08-26T00:00:00Z");
        assertThrows(IllegalArgumentException.class, () -> new Window(now, now));
    }
}
