package org.zhuqi.rules;

import java.util.List;

/** What a condition looks at. */
public sealed interface Measurand {
    /** The fact itself. */
    record Of(FactKey fact) implements Measurand {}

    /** One fact divided by another; unknown when the divisor is 0. */
    record Ratio(FactKey of, FactKey to) implements Measurand {}

    /** (current − base) ÷ base; unknown when the base is missing, zero or negative (facts R9). */
    record Growth(FactKey current, FactKey base) implements Measurand {}

    default List<FactKey> keys() {
        return switch (this) {
            case Of of -> List.of(of.fact());
            case Ratio ratio -> List.of(ratio.of(), ratio.to());
            case Growth growth -> List.of(growth.current(), growth.base());
        };
    }
}
