package org.zhuqi.subsidies.proposals;

import java.time.Instant;
import java.time.LocalDate;
import lombok.Builder;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.UserId;
import org.zhuqi.subsidies.SubsidiesError;

/**
 * One variant of who gets how much; its lines are kept beside it and never changed.
 *
 * @param budget what was free when it was drawn up, null when nothing limits it
 * @param totals of its lines
 * @param frozen null while it is only proposed
 * @param version for optimistic locking
 */
@With
@Builder
public record Proposal(
        ProposalId id,
        ProgrammeId programme,
        LocalText programmeTitle,
        Distribution distribution,
        @Nullable Money budget,
        Totals totals,
        UserId by,
        String byName,
        Instant at,
        @Nullable Frozen frozen,
        long version) {
    /** Longest number of minutes. */
    public static final int MAX_MINUTES = 100;

    /**
     * Sums over the lines.
     *
     * @param supported how many get more than nothing
     */
    public record Totals(int lines, int supported, Money asked, Money proposed) {}

    /**
     * How it became a decision: the meeting of the Party group that decided it together (三重一大).
     *
     * @param minutes number of the minutes
     * @param metOn day of the meeting
     */
    public record Frozen(String minutes, LocalDate metOn, UserId by, String byName, Instant at) {}

    public boolean isFrozen() {
        return frozen != null;
    }

    /** Whether the budget suffices for it. */
    public boolean fits() {
        return budget == null || totals.proposed().compareTo(budget) <= 0;
    }

    /** Becomes the decision; whoever drew it up does not freeze it. */
    public Proposal freeze(Frozen decision) {
        if (isFrozen()) {
            throw SubsidiesError.FROZEN_ALREADY.refused();
        }
        if (decision.by().equals(by)) {
            throw SubsidiesError.SAME_PERSON.refused();
        }
        if (!totals.proposed().isPositive()) {
            throw SubsidiesError.NOTHING_TO_APPROVE.refused();
        }
        return withFrozen(decision);
    }
}
