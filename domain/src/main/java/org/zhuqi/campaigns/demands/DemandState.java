package org.zhuqi.campaigns.demands;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a demand stands, with the one table of what may happen in each state.
 *
 * <p>Asking the enterprise, extensions and cards lie beside the way and do not change the state; {@link Demand} says
 * what they need.
 */
public enum DemandState {
    RAISED,
    ACCEPTED,
    DISPATCHED,
    /** The lead unit objects to being it. */
    OBJECTED,
    CONTACTED,
    /** At least one interim reply went out. */
    REPLIED,
    /** Listed until the conditions are there, with a day for the next reply. */
    DEFERRED,
    RESOLVED,
    RATED,
    /** Answered together with another one. */
    BOUND,
    MERGED,
    REFUSED,
    /** The enterprise took it back before there was a result. */
    WITHDRAWN,
    CLOSED;

    private static final Map<DemandState, Map<DemandMove, DemandState>> TABLE = new EnumMap<>(DemandState.class);

    static {
        TABLE.put(
                RAISED,
                Map.of(
                        DemandMove.ACCEPT, ACCEPTED,
                        DemandMove.REFUSE, REFUSED,
                        DemandMove.MERGE, MERGED,
                        DemandMove.BIND, BOUND,
                        DemandMove.WITHDRAW, WITHDRAWN,
                        DemandMove.ASK, RAISED,
                        DemandMove.INFORM, RAISED,
                        DemandMove.GO_ON, RAISED));
        TABLE.put(
                ACCEPTED,
                Map.of(
                        DemandMove.DISPATCH, DISPATCHED,
                        DemandMove.WITHDRAW, WITHDRAWN,
                        DemandMove.MERGE, MERGED,
                        DemandMove.BIND, BOUND));
        TABLE.put(
                DISPATCHED,
                Map.of(
                        DemandMove.OBJECT, OBJECTED,
                        DemandMove.WITHDRAW, WITHDRAWN,
                        DemandMove.CONTACT, CONTACTED,
                        DemandMove.ASK_EXTENSION, DISPATCHED,
                        DemandMove.GRANT_EXTENSION, DISPATCHED,
                        DemandMove.DENY_EXTENSION, DISPATCHED,
                        DemandMove.REMIND, DISPATCHED));
        TABLE.put(
                OBJECTED,
                Map.of(
                        DemandMove.UPHOLD, ACCEPTED,
                        DemandMove.WITHDRAW, WITHDRAWN,
                        DemandMove.OVERRULE, DISPATCHED,
                        DemandMove.REMIND, OBJECTED));
        TABLE.put(CONTACTED, inHand(CONTACTED));
        TABLE.put(REPLIED, inHand(REPLIED));
        TABLE.put(
                DEFERRED,
                Map.of(
                        DemandMove.DEFER, DEFERRED,
                        DemandMove.WITHDRAW, WITHDRAWN,
                        DemandMove.RESOLVE, RESOLVED,
                        DemandMove.ASK, DEFERRED,
                        DemandMove.INFORM, DEFERRED,
                        DemandMove.GO_ON, DEFERRED,
                        DemandMove.REMIND, DEFERRED));
        TABLE.put(
                RESOLVED,
                Map.of(
                        DemandMove.RATE, RATED,
                        DemandMove.LAPSE, CLOSED,
                        DemandMove.CONTRADICT, DISPATCHED));
        TABLE.put(
                RATED,
                Map.of(
                        DemandMove.REOPEN, DISPATCHED,
                        DemandMove.CONFIRM, CLOSED,
                        DemandMove.CLOSE, CLOSED,
                        DemandMove.CONTRADICT, DISPATCHED));
        TABLE.put(
                BOUND,
                Map.of(
                        DemandMove.REPLY, BOUND,
                        DemandMove.WITHDRAW, WITHDRAWN,
                        DemandMove.RESOLVE, RESOLVED));
        TABLE.put(MERGED, Map.of());
        TABLE.put(REFUSED, Map.of());
        TABLE.put(WITHDRAWN, Map.of());
        TABLE.put(CLOSED, Map.of(DemandMove.CONTRADICT, DISPATCHED));
    }

    /** The cards of a demand outlive its closing. */
    private static final Set<DemandMove> OF_CARDS =
            Set.of(DemandMove.GIVE_CARD, DemandMove.ANSWER_CARD, DemandMove.CANCEL_CARD);

    private static Map<DemandMove, DemandState> inHand(DemandState here) {
        return Map.ofEntries(
                Map.entry(DemandMove.REPLY, REPLIED),
                Map.entry(DemandMove.DEFER, DEFERRED),
                Map.entry(DemandMove.WITHDRAW, WITHDRAWN),
                Map.entry(DemandMove.RESOLVE, RESOLVED),
                Map.entry(DemandMove.ASK, here),
                Map.entry(DemandMove.INFORM, here),
                Map.entry(DemandMove.GO_ON, here),
                Map.entry(DemandMove.ASK_EXTENSION, here),
                Map.entry(DemandMove.GRANT_EXTENSION, here),
                Map.entry(DemandMove.DENY_EXTENSION, here),
                Map.entry(DemandMove.REMIND, here));
    }

    /** The state after the move; empty when the move is not possible here. */
    public Optional<DemandState> after(DemandMove move) {
        return OF_CARDS.contains(move)
                ? Optional.of(this)
                : Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(move));
    }

    /** Whether nothing more is expected of anybody. */
    public boolean isOver() {
        return this == MERGED || this == REFUSED || this == WITHDRAWN || this == CLOSED;
    }

    /** Whether others may be answered together with it: it was accepted and there is no answer yet. */
    public boolean mayLead() {
        return this == ACCEPTED || this == OBJECTED || isInHand();
    }

    /** Whether the lead unit has it in hand. */
    public boolean isInHand() {
        return this == DISPATCHED || this == CONTACTED || this == REPLIED || this == DEFERRED;
    }

    /** Whose turn it is, as long as nobody waits for information. */
    public WaitingOn waitingOn() {
        return switch (this) {
            case RAISED, ACCEPTED, OBJECTED, RATED -> WaitingOn.OFFICE;
            case DISPATCHED, CONTACTED, REPLIED, DEFERRED, BOUND -> WaitingOn.LEAD_UNIT;
            case RESOLVED -> WaitingOn.ENTERPRISE;
            case MERGED, REFUSED, WITHDRAWN, CLOSED -> WaitingOn.NOBODY;
        };
    }
}
