package org.zhuqi.reviews.panels;

import java.math.BigDecimal;

/**
 * How scores become one (docs/domain.md "Experts").
 *
 * @param dropFrom from how many scores on the highest and the lowest are left out
 * @param deviation how many points a score may lie off the mean without a reason
 */
public record ScoringSettings(int dropFrom, BigDecimal deviation) {
    private static final int FEWEST = 3;

    public ScoringSettings {
        if (dropFrom < FEWEST) {
            throw new IllegalArgumentException("without the highest and the lowest there must be a score left");
        }
        if (deviation.signum() <= 0) {
            throw new IllegalArgumentException("a deviation is more than nothing");
        }
    }
}
