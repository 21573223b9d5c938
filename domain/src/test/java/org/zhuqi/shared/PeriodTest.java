package org.zhuqi.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @ValueSource(strings = {"2024", "2024-06", "1999-12"})
    void isWrittenAsItIsRead(String text) {
        assertThat(Period.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24", "2024-6", "2024-13", "2024-00", "2024-06-01", "0999"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsItsDays() {
        assertThat(Period.parse("2024-02").lastDay()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(Period.ofYear(2024).firstDay()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(Period.ofYear(2024).contains(YearMonth.of(2024, 6))).isTrue();
        assertThat(Period.ofMonth(2024, 6).contains(YearMonth.of(2024, 7))).isFalse();
        assertThat(Period.ofMonth(2024, 6).yearBefore()).isEqualTo(Period.ofMonth(2023, 6));
        assertThat(Period.ofYear(2024)).isLessThan(Period.ofMonth(2024, 1)).isGreaterThan(Period.ofMonth(2023, 12));
    }
}
