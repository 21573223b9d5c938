package org.zhuqi.measures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A figure: exact, in the measure's unit; null only when it is unknown. */
public record MeasureValue(@Nullable BigDecimal value, Qualifier qualifier) {
    public static final MeasureValue UNKNOWN = new MeasureValue(null, Qualifier.UNKNOWN);

    public MeasureValue {
        if ((value == null) != (qualifier == Qualifier.UNKNOWN)) {
            throw new IllegalArgumentException("a value is there exactly when it is known");
        }
    }

    public static MeasureValue of(long count) {
        return new MeasureValue(BigDecimal.valueOf(count), Qualifier.EXACT);
    }

    public static MeasureValue of(BigDecimal value) {
        return new MeasureValue(value, Qualifier.EXACT);
    }

    public static MeasureValue about(BigDecimal value) {
        return new MeasureValue(value, Qualifier.ABOUT);
    }
}
