package org.zhuqi.subsidies.payments;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import lombok.Builder;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.claims.ClaimId;
import org.zhuqi.subsidies.ledger.Posting;

/**
 * A part of an award that is to be paid.
 *
 * @param allocation by which it was sent down as an instalment, null when it was claimed
 * @param claim on which it was accepted, null for an instalment; its money is claimed in the ledger already
 * @param number 1 for the first part of its award
 * @param due first day on which it may be paid
 * @param condition null when there is none
 * @param version for optimistic locking
 */
@With
@Builder
public record Payable(
        PayableId id,
        @Nullable AllocationId allocation,
        @Nullable ClaimId claim,
        ProgrammeId programme,
        LocalText programmeTitle,
        Posting.Matter matter,
        LocalText enterpriseName,
        int number,
        Money amount,
        LocalDate due,
        Instalments.@Nullable Condition condition,
        State state,
        long version) {
    /** Where a payable stands, with the one table of what may follow. */
    public enum State {
        OPEN,
        /** In a batch, without an answer of the treasury. */
        ORDERED,
        PAID,
        /** Its condition was not met: the money is free again. */
        LAPSED,
        /** The award was revoked, or lowered by as much, before it was paid. */
        REVOKED;

        private static final Map<State, Set<State>> TABLE = Map.of(
                OPEN, Set.of(ORDERED, LAPSED, REVOKED),
                // A payment that failed can be made again.
                ORDERED, Set.of(PAID, OPEN),
                PAID, Set.of(),
                LAPSED, Set.of(),
                REVOKED, Set.of());

        public boolean mayBecome(State next) {
            return TABLE.get(this).contains(next);
        }
    }

    public Payable {
        if ((allocation == null) == (claim == null)) {
            throw new IllegalArgumentException("what is due is an instalment or was claimed");
        }
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("what is due is more than nothing");
        }
    }

    public Payable become(State next) {
        if (!state.mayBecome(next)) {
            throw SubsidiesError.NOT_PAYABLE.refused();
        }
        return withState(next);
    }

    /** Whether it is an instalment that nobody has ordered to be paid: its money is not claimed yet. */
    public boolean planned() {
        return state == State.OPEN && claim == null;
    }

    /** With less, since the award was lowered; what loses everything is revoked. */
    public Payable lower(Money cut) {
        if (!planned()) {
            throw SubsidiesError.NOT_PAYABLE.refused();
        }
        return cut.compareTo(amount) < 0 ? withAmount(amount.minus(cut)) : become(State.REVOKED);
    }

    public boolean dueBy(LocalDate day) {
        return state == State.OPEN && !due.isAfter(day);
    }
}
