package org.zhuqi.subsidies.ledger;

import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Money;

/**
 * How much one enterprise may be awarded in all within some years.
 *
 * @param years how far back awards count, from the day asked about
 * @param ceiling null when nothing limits it
 */
public record AidCeiling(int years, @Nullable Money ceiling) {
    public AidCeiling {
        if (years < 1) {
            throw new IllegalArgumentException("awards of at least a year count");
        }
        if (ceiling != null && !ceiling.isPositive()) {
            throw new IllegalArgumentException("a ceiling is more than nothing");
        }
    }
}
