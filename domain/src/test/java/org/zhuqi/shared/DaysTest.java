package org.zhuqi.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    @Test
    void a_day_that_people_write_is_read() {
        assertThat(Days.read("2024-09-06")).isEqualTo(LocalDate.of(2024, 9, 6));
        assertThat(Days.read("9999-12-31")).isEqualTo(LocalDate.of(9999, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+999999999-12-31", "+10000-01-01", "0000-01-01", "-0001-01-01", "2024-02-30", "yesterday", ""})
    void no_database_is_asked_for_a_day_that_it_does_not_know(String text) {
        assertThatExceptionOfType(DateTimeParseException.class).isThrownBy(() -> Days.read(text));
    }
}
