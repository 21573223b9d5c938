package org.zhuqi.campaigns.activities;

import java.math.BigDecimal;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Wording;
import org.zhuqi.shared.LocalText;

/**
 * How many enterprises, each counted once, and how that is said: 34 are 34户 or, in running text, 30多户 (docs/domain.md,
 * "Wording of figures").
 */
public record DistinctEnterprises(long count) {
    public DistinctEnterprises {
        if (count < 0) {
            throw new IllegalArgumentException("a count is not negative");
        }
    }

    public LocalText exactly() {
        return Wording.of(MeasureUnit.ENTERPRISES, MeasureValue.of(count));
    }

    /** Floored to the leading digit with 多; written exactly below ten and where nothing is cut off. */
    public LocalText roughly() {
        return Wording.moreThan(MeasureUnit.ENTERPRISES, MeasureValue.of(count));
    }

    /** Whether "n多户" may be said of it: 30多户 says at least 30 and fewer than 40. */
    public boolean areMoreThan(long claimed) {
        return Wording.holds(claimed, BigDecimal.valueOf(count));
    }
}
