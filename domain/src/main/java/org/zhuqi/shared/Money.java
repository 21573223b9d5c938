package org.zhuqi.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact amount in yuan; nothing is rounded until {@link #rounded} is asked for (docs/domain.md, R1 and R12). */
public record Money(BigDecimal yuan) implements Comparable<Money> {
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    private static final int WAN_DIGITS = 4;

    public Money {
        BigDecimal plain = Digits.reckonable(yuan).stripTrailingZeros();
        yuan = plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    public static Money ofYuan(long yuan) {
        return new Money(BigDecimal.valueOf(yuan));
    }

    /** Reads a decimal number of yuan, e.g. {@code "1999.995"}. */
    public static Money ofYuan(String yuan) {
        return new Money(new BigDecimal(yuan));
    }

    /** An amount given in 万元, units of ten thousand yuan. */
    public static Money ofWan(BigDecimal wan) {
        return new Money(Digits.reckonable(wan).scaleByPowerOfTen(WAN_DIGITS));
    }

    public static Money ofWan(long wan) {
        return ofWan(BigDecimal.valueOf(wan));
    }

    public static Money ofWan(String wan) {
        return ofWan(new BigDecimal(wan));
    }

    public Money plus(Money other) {
        return new Money(yuan.add(other.yuan));
    }

    public Money minus(Money other) {
        return new Money(yuan.subtract(other.yuan));
    }

    public Money negated() {
        return new Money(yuan.negate());
    }

    public Money times(BigDecimal factor) {
        return new Money(yuan.multiply(factor));
    }

    public Money times(long factor) {
        return times(BigDecimal.valueOf(factor));
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Rounded once to 0.01 yuan, HALF_UP with ties away from zero. */
    public Money rounded() {
        return new Money(yuan.setScale(2, RoundingMode.HALF_UP));
    }

    /** The same amount in 万元, exact. */
    public BigDecimal wan() {
        BigDecimal wan = yuan.scaleByPowerOfTen(-WAN_DIGITS).stripTrailingZeros();
        return wan.scale() < 0 ? wan.setScale(0) : wan;
    }

    public Fraction toFraction() {
        return Fraction.of(yuan);
    }

    public boolean isZero() {
        return yuan.signum() == 0;
    }

    public boolean isNegative() {
        return yuan.signum() < 0;
    }

    public boolean isPositive() {
        return yuan.signum() > 0;
    }

    @Override
    public int compareTo(Money other) {
        return yuan.compareTo(other.yuan);
    }

    @Override
    public String toString() {
        return yuan.toPlainString();
    }
}
