package org.zhuqi.subsidies.awards;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.shared.UserId;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.ledger.Award;

/**
 * The terms of an award from a moment on; never changed, the last one is in force.
 *
 * @param number 1 for the award as it was made
 * @param changed what is other than in the version before; nothing in the first
 * @param change by which it came to be, null for the first
 */
public record AwardVersion(
        ApplicationId application,
        int number,
        AwardTerms terms,
        Set<AwardTerms.Part> changed,
        @Nullable AwardChangeId change,
        UserId by,
        String byName,
        Instant at) {
    public AwardVersion {
        changed = Set.copyOf(changed);
        if ((number == 1) != (change == null)) {
            throw new IllegalArgumentException("the first version is the award itself, others come of a change");
        }
    }

    /** The award as it was made. */
    public static AwardVersion first(Award award) {
        return new AwardVersion(
                award.application(),
                1,
                new AwardTerms(award.amount(), null, null),
                Set.of(),
                null,
                award.by(),
                award.byName(),
                award.at());
    }

    /** The one after this, as an approved change wants it. */
    public AwardVersion after(AwardChange change) {
        AwardChange.Ruling ruling = change.ruling();
        if (change.state() != AwardChange.State.APPROVED || ruling == null) {
            throw new IllegalArgumentException("only what is approved changes an award");
        }
        if (change.onVersion() != number) {
            throw SubsidiesError.AWARD_CHANGED.refused(number);
        }
        AwardTerms next = change.wish().on(terms);
        return new AwardVersion(
                application,
                number + 1,
                next,
                terms.differing(next),
                change.id(),
                ruling.by(),
                ruling.byName(),
                ruling.at());
    }
}
