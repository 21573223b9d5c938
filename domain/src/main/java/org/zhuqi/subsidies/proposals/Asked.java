package org.zhuqi.subsidies.proposals;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.shared.Money;

/**
 * A passed file as far as a distribution looks at it.
 *
 * @param amount by the formula
 * @param score of the experts, null when there is none
 */
public record Asked(
        ApplicationId application, Money amount, @Nullable BigDecimal score) {
    /** Ids compare as numbers (R11): the first bit of a UUID is no sign. */
    public static final Comparator<Asked> BY_ID = Comparator.comparing(
            (Asked asked) -> asked.application().value(),
            Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
                    .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned));

    /** The best first; without a score last; of equal ones the lower id. */
    public static final Comparator<Asked> BY_SCORE = Comparator.comparing(
                    Asked::score, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
            .thenComparing(BY_ID);

    public Asked {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("nobody asks for less than nothing");
        }
    }
}
