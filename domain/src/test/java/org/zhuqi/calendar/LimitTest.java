package org.zhuqi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {
    @Test
    void aNumberIsWorkingDaysAndHoursSayWhichHoursTheyMean() {
        assertThat(Limit.of("3")).isEqualTo(Limit.ofDays(3));
        assertThat(Limit.of("PT1H")).isEqualTo(new Limit.Hours(Duration.ofHours(1), false));
        assertThat(Limit.of(" PT24H clock ")).isEqualTo(new Limit.Hours(Duration.ofHours(24), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "PT1H", "PT1H30M", "PT24H clock"})
    void whatIsWrittenReadsAsItWas(String text) {
        assertThat(Limit.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "-1", "1001", "1h", "24h", "PT0S", "PT1S", "PT-1H", "PT1001H", "PT1H working", "P1D"})
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.of(text));
    }
}
