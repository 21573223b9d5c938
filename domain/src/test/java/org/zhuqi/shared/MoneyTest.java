package org.zhuqi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @Test
    void amountsThatAreEqualAreTheSameHoweverWritten() {
        assertThat(Money.ofYuan("100.00")).isEqualTo(Money.ofYuan(100)).hasToString("100");
        assertThat(Money.ofWan("40")).isEqualTo(Money.ofYuan(400_000)).hasToString("400000");
        assertThat(Money.ofWan("1999.995").yuan()).isEqualByComparingTo("19999950");
    }

    @Test
    void nothingIsRoundedOnTheWay() {
        Money third = Money.ofYuan("0.005").plus(Money.ofYuan("0.0001"));
        assertThat(third).hasToString("0.0051");
        assertThat(Money.ofYuan(10).times(new BigDecimal("0.035")).times(3)).hasToString("1.05");
        assertThat(Money.ofYuan(5).minus(Money.ofYuan(7)).isNegative()).isTrue();
        assertThat(Money.ofYuan(25_000).wan()).isEqualByComparingTo("2.5");
    }

    @ParameterizedTest
    @CsvSource({"2.845, 2.85", "-2.845, -2.85", "2.8449, 2.84", "0.005, 0.01"})
    void roundsOnceToTheFenAwayFromZero(String yuan, String rounded) {
        assertThat(Money.ofYuan(yuan).rounded()).isEqualTo(Money.ofYuan(rounded));
    }

    @Test
    void theSmallerAndTheLargerOfTwo() {
        Money one = Money.ofYuan(1);
        Money two = Money.ofYuan(2);
        assertThat(one.min(two)).isEqualTo(one);
        assertThat(one.max(two)).isEqualTo(two);
        assertThat(one).isLessThan(two);
    }
}
