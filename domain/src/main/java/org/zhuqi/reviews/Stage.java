package org.zhuqi.reviews;

import java.util.EnumSet;
import java.util.Set;
import org.zhuqi.shared.LocalText;

/**
 * One station of a route.
 *
 * @param id stable within its route, e.g. {@code unit-review}
 * @param workingDays how many working days it may take, at least 1
 * @param moves which of RETURN, RECOMMEND, REJECT, APPROVE this stage allows
 * @param maxReturns how often it may return to the enterprise
 * @param opinionFor moves that need a written opinion
 * @param correctionDays working days the enterprise has to mend
 */
public record Stage(
        String id,
        LocalText label,
        Reviewer who,
        int workingDays,
        Set<Move> moves,
        int maxReturns,
        Set<Move> opinionFor,
        int correctionDays) {
    private static final Set<Move> OF_STAGES = EnumSet.of(Move.RETURN, Move.RECOMMEND, Move.REJECT, Move.APPROVE);

    public Stage {
        moves = Set.copyOf(moves);
        opinionFor = Set.copyOf(opinionFor);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a stage needs an id");
        }
        if (workingDays < 1) {
            throw new IllegalArgumentException("stage " + id + " needs at least one working day");
        }
        if (!OF_STAGES.containsAll(moves)) {
            throw new IllegalArgumentException("stage " + id + " may allow only " + OF_STAGES);
        }
        if (moves.contains(Move.RETURN) != (maxReturns > 0) || (maxReturns > 0 && correctionDays < 1)) {
            throw new IllegalArgumentException(
                    "stage " + id + ": returning, the number of returns and the days to mend go together");
        }
    }

    /** Whether the decision falls here. */
    public boolean decides() {
        return moves.contains(Move.APPROVE);
    }

    public Turn turn() {
        return who == Reviewer.PREFECTURE ? Turn.PREFECTURE : Turn.UNIT;
    }
}
