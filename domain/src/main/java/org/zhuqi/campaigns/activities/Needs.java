package org.zhuqi.campaigns.activities;

import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Money;

/**
 * What an enterprise comes for; each kind of activity asks for its own, and nobody has to say.
 *
 * @param amount of credit that is wanted from banks
 * @param products that are offered to buyers
 * @param posts that are to be filled
 * @param heads how many people for them
 */
public record Needs(
        @Nullable Money amount,
        @Nullable String products,
        @Nullable String posts,
        @Nullable Integer heads) {
    public static final Needs NONE = new Needs(null, null, null, null);

    public Needs {
        if (amount != null && !amount.isPositive() || heads != null && heads < 1) {
            throw new IllegalArgumentException("who needs something needs more than nothing");
        }
    }

    public boolean none() {
        return equals(NONE);
    }
}
