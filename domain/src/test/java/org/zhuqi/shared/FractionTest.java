package org.zhuqi.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void isKeptInLowestTermsWithAPositiveDenominator() {
        assertThat(Fraction.of(2, -4)).isEqualTo(Fraction.of(-1, 2)).hasToString("-1/2");
        assertThat(Fraction.of(0, -7)).isEqualTo(Fraction.ZERO);
        assertThat(Fraction.of(new BigDecimal("1E+3"))).isEqualTo(Fraction.of(1000));
        assertThat(Fraction.of(new BigDecimal("0.035"))).isEqualTo(Fraction.of(7, 200));
    }

    @Test
    void calculatesExactly() {
        Fraction third = Fraction.of(1, 3);
        assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
        assertThat(third.minus(Fraction.of(1, 2))).isEqualTo(Fraction.of(-1, 6));
        assertThat(third.times(Fraction.of(3, 4))).isEqualTo(Fraction.of(1, 4));
        assertThat(third.dividedBy(Fraction.of(-2, 3))).isEqualTo(Fraction.of(-1, 2));
        assertThatThrownBy(() -> third.dividedBy(Fraction.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void comparesUnroundedAndRoundsOnlyForDisplay() {
        Fraction justBelow = Fraction.of(new BigDecimal("29999999"), new BigDecimal("1000000000"));
        assertThat(justBelow).isLessThan(Fraction.of(3, 100));
        assertThat(justBelow.toBigDecimal(4)).isEqualByComparingTo("0.03");
        assertThat(Fraction.of(-57, 20).toBigDecimal(1)).isEqualByComparingTo("-2.9");
    }
}
