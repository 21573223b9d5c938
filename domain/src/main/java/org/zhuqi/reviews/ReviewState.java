package org.zhuqi.reviews;

import java.util.Map;
import java.util.Optional;

/**
 * Where a review stands, with the one table of what may happen in each state.
 *
 * <p>Which of a route's stages a review {@link #UNDER_REVIEW} is at, and which of the moves below that stage allows, is
 * data of the {@link Route}.
 */
public enum ReviewState {
    UNDER_REVIEW,
    /** With the enterprise, which mends. */
    RETURNED,
    DECIDED,
    ON_NOTICE,
    /** On notice with at least one objection unanswered. */
    OBJECTED,
    AWARDED,
    REJECTED,
    WITHDRAWN;

    private static final Map<ReviewState, Map<Move, ReviewState>> TABLE = Map.of(
            UNDER_REVIEW,
            Map.of(
                    Move.CLAIM, UNDER_REVIEW,
                    Move.RELEASE, UNDER_REVIEW,
                    Move.HAND_OVER, UNDER_REVIEW,
                    Move.ASSIGN, UNDER_REVIEW,
                    Move.RETURN, RETURNED,
                    Move.RECOMMEND, UNDER_REVIEW,
                    Move.REFER, UNDER_REVIEW,
                    Move.REJECT, REJECTED,
                    Move.APPROVE, DECIDED,
                    Move.WITHDRAW, WITHDRAWN),
            RETURNED,
            Map.of(
                    Move.RESUME, UNDER_REVIEW,
                    Move.GO_ON, UNDER_REVIEW,
                    Move.HAND_OVER, RETURNED,
                    Move.ASSIGN, RETURNED,
                    Move.REJECT, REJECTED,
                    Move.WITHDRAW, WITHDRAWN),
            DECIDED,
            Map.of(Move.PUT_ON_NOTICE, ON_NOTICE),
            ON_NOTICE,
            Map.of(
                    Move.OBJECT, OBJECTED,
                    Move.AWARD, AWARDED),
            OBJECTED,
            Map.of(
                    Move.OBJECT, OBJECTED,
                    Move.DISMISS, OBJECTED,
                    Move.SETTLE, ON_NOTICE,
                    Move.REOPEN, UNDER_REVIEW,
                    Move.TAKE_OUT, REJECTED),
            AWARDED,
            Map.of(
                    Move.ALLOCATE, AWARDED,
                    Move.PAY, AWARDED,
                    Move.CONCLUDE, AWARDED),
            REJECTED,
            Map.of(),
            WITHDRAWN,
            Map.of());

    /** The state after the move; empty when the move is not possible here. */
    public Optional<ReviewState> after(Move move) {
        return Optional.ofNullable(TABLE.get(this).get(move));
    }

    /** Whether nobody reviews it any more; what is awarded still runs through allocation, payment and performance. */
    public boolean isOver() {
        return this == AWARDED || this == REJECTED || this == WITHDRAWN;
    }
}
