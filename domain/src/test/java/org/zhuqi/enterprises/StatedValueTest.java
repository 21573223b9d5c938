package org.zhuqi.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatedValueTest {
    @ParameterizedTest
    @ValueSource(strings = {"1e30000000", "1e-30000000", "-1e2147483647", "1e-2147483647"})
    void aNumberShortToWriteAndTooLongToKeepIsRefusedAtOnce(String number) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> new StatedValue.Number(new BigDecimal(number))));
    }

    @Test
    void figuresAreKeptPlain() {
        assertThat(new StatedValue.Number(new BigDecimal("1.50e3")).number()).isEqualTo(new BigDecimal("1500"));
        assertThat(new StatedValue.Number(new BigDecimal("0.0350")).number()).isEqualTo(new BigDecimal("0.035"));
    }
}
