package org.zhuqi.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuqi.rules.FactValue;

class DigitsTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    @ParameterizedTest
    @ValueSource(strings = {"1e600000000", "-1e600000000", "1e-600000000", "1e2147483647", "1e-2147483647"})
    void what_is_short_to_write_and_long_to_reckon_with_is_refused_at_once(String text) {
        BigDecimal number = new BigDecimal(text);
        assertTimeoutPreemptively(AT_ONCE, () -> {
            assertThatThrownBy(() -> Digits.few(number)).isInstanceOf(MalformedException.class);
            assertThatThrownBy(() -> new Money(number)).isInstanceOf(MalformedException.class);
            assertThatThrownBy(() -> Money.ofWan(number)).isInstanceOf(MalformedException.class);
            assertThatThrownBy(() -> FactValue.of(number)).isInstanceOf(MalformedException.class);
            assertThatThrownBy(() -> Approximate.parse(text)).isInstanceOf(MalformedException.class);
            assertThatThrownBy(() -> Approximate.parse(text + "万")).isInstanceOf(MalformedException.class);
        });
    }

    @Test
    void what_anybody_types_passes() {
        assertThat(Digits.few(new BigDecimal("1999.995"))).isEqualByComparingTo("1999.995");
        assertThat(Digits.few(new BigDecimal("9".repeat(60)))).isPositive();
        assertThat(Digits.areFew(new BigDecimal("9".repeat(61)))).isFalse();
    }
}
