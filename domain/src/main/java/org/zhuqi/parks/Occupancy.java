package org.zhuqi.parks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * How much of the lettable area is let, in ㎡; only spaces that were recorded are counted.
 *
 * @param total of the spaces that are there on the day
 * @param let of those somebody has on it
 */
public record Occupancy(BigDecimal total, BigDecimal let) {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    public static final Occupancy NOTHING = new Occupancy(BigDecimal.ZERO, BigDecimal.ZERO);

    public BigDecimal vacant() {
        return total.subtract(let);
    }

    /** In percent, not rounded; empty where no space was recorded: unknown is not empty. */
    public Optional<BigDecimal> rate() {
        return total.signum() == 0
                ? Optional.empty()
                : Optional.of(let.multiply(PERCENT).divide(total, MathContext.DECIMAL64));
    }

    public Occupancy plus(Occupancy other) {
        return new Occupancy(total.add(other.total), let.add(other.let));
    }
}
