package org.zhuqi.subsidies.awards;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Money;

/**
 * What an award gives, and for what until when.
 *
 * @param content what the money is for, null while it is what was applied for
 * @param ends last day of the project, null when none was ever set
 */
@With
public record AwardTerms(
        Money amount, @Nullable String content, @Nullable LocalDate ends) {
    /** A part of the terms that may change. */
    public enum Part {
        AMOUNT,
        CONTENT,
        ENDS
    }

    public AwardTerms {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("an award gives nothing or more");
        }
    }

    /** Which parts are not the same in the other terms. */
    public Set<Part> differing(AwardTerms other) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (!amount.equals(other.amount)) {
            parts.add(Part.AMOUNT);
        }
        if (!Objects.equals(content, other.content)) {
            parts.add(Part.CONTENT);
        }
        if (!Objects.equals(ends, other.ends)) {
            parts.add(Part.ENDS);
        }
        return parts;
    }
}
