package org.zhuqi.measures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Approximate;

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

    /** A figure with the qualifier that its record gives it. */
    public static MeasureValue of(BigDecimal value, Approximate.Closeness closeness) {
        return new MeasureValue(
                value,
                switch (closeness) {
                    case EXACT -> Qualifier.EXACT;
                    case ABOUT -> Qualifier.ABOUT;
                    case MORE_THAN -> Qualifier.MORE_THAN;
                });
    }
}
