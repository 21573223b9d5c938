package org.zhuqi.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures, dates and codes as sources state them. */
class StatedFiguresTest {
    @ParameterizedTest
    @CsvSource({
        "7800, 7800, EXACT, 7800",
        "'约7,800', 7800, ABOUT, 约7800",
        "300多, 300, MORE_THAN, 300多",
        "300余, 300, MORE_THAN, 300多",
        "2万, 20000, EXACT, 20000",
        "12.280, 12.28, EXACT, 12.28"
    })
    void a_figure_keeps_its_qualifier(String typed, String value, Approximate.Closeness closeness, String written) {
        Approximate read = Approximate.parse(typed);
        assertThat(read.value()).isEqualByComparingTo(value);
        assertThat(read.closeness()).isEqualTo(closeness);
        assertThat(read).hasToString(written);
        assertThat(Approximate.parse(written)).isEqualTo(read);
    }

    @Test
    void the_qualifier_has_words_in_every_language() {
        assertThat(Approximate.parse("约7800").worded("7,800"))
                .isEqualTo(new LocalText("约7,800", "약 7,800", "about 7,800"));
        assertThat(Approximate.parse("300多").worded("300")).isEqualTo(new LocalText("300多", "300여", "more than 300"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "约", "-3", "3..4", "1e400"})
    void what_is_no_figure_is_refused(String typed) {
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> Approximate.parse(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "2025, 2025-01-01, 2025-12-31",
        "2024-09, 2024-09-01, 2024-09-30",
        "2024-08上旬, 2024-08-01, 2024-08-10",
        "2024-02下旬, 2024-02-21, 2024-02-29",
        "2024-09-15, 2024-09-15, 2024-09-15"
    })
    void a_date_is_as_exact_as_it_was_stated(String typed, LocalDate from, LocalDate to) {
        RoughDate date = RoughDate.parse(typed);
        assertThat(date.from()).isEqualTo(from);
        assertThat(date.to()).isEqualTo(to);
        assertThat(date).hasToString(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2024-13", "2024-02-30", "2024上旬", "24-01-01"})
    void what_is_no_date_is_refused(String typed) {
        assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> RoughDate.parse(typed));
    }
}
