package org.zhuqi.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.zhuqi.shared.Money;

/** What a formula gives, with the way there. */
public sealed interface AmountResult {
    List<Step> steps();

    /** The amount; refuses with {@link RulesError#AMOUNT_UNKNOWN} when it is not known. */
    Money amount();

    /**
     * @param amount rounded once, to 0.01 yuan HALF_UP; never negative
     */
    record Known(Money amount, List<Step> steps) implements AmountResult {
        public Known {
            steps = List.copyOf(steps);
        }
    }

    /**
     * @param missing fields or facts the formula lacks, or a base that is not positive (facts R9)
     */
    record Unknown(Set<String> missing, List<Step> steps) implements AmountResult {
        public Unknown {
            missing = java.util.Collections.unmodifiableSet(new TreeSet<>(missing));
            steps = List.copyOf(steps);
        }

        @Override
        public Money amount() {
            throw RulesError.AMOUNT_UNKNOWN.refused(String.join(", ", missing));
        }
    }
}
