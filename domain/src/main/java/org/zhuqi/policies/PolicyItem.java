package org.zhuqi.policies;

import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.rules.Criterion;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;

/**
 * One thing that enterprises can have of a policy.
 *
 * @param place in the order of the policy's items, from 1
 * @param conditions who may have it, null while nobody put them down
 * @param version counts saves
 */
@With
public record PolicyItem(
        PolicyItemId id,
        PolicyId policy,
        int place,
        ItemKind kind,
        ItemMode mode,
        Offer offer,
        Way way,
        @Nullable Criterion conditions,
        long version) {

    /**
     * What it is.
     *
     * @param benefit what one gets
     * @param who whom it is for, in words
     * @param most the most one gets, null when nothing is said of an amount
     * @param paragraph where the document says so, e.g. 第三条第（二）款
     */
    public record Offer(
            LocalText name,
            LocalText benefit,
            @Nullable LocalText who,
            @Nullable Money most,
            @Nullable String paragraph) {
        public Offer {
            if (most != null && !most.isPositive()) {
                throw new IllegalArgumentException("an amount that is named is more than nothing");
            }
        }
    }

    /**
     * How one comes by it.
     *
     * @param guide how to apply (申报指南), null while nobody wrote it
     * @param contact whom to ask
     */
    public record Way(@Nullable LocalText guide, @Nullable String contact) {}

    /** Whether it is one that enterprises cannot apply for before a guide is there. */
    public boolean lacksGuide() {
        return mode == ItemMode.ORDINARY && way.guide() == null;
    }
}
