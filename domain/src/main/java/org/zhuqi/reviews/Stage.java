package org.zhuqi.reviews;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.LocalText;

/**
 * One station of a route.
 *
 * @param id stable within its route, e.g. {@code unit-review}
 * @param kind what it is; where it follows the decision, another room moves it and it has no moves of its own
 * @param workingDays how many working days it may take, at least 1
 * @param moves which of RETURN, RECOMMEND, REFER, REJECT, APPROVE this stage allows
 * @param maxReturns how often it may return to the enterprise
 * @param opinionFor moves that need a written opinion
 * @param correctionDays working days the enterprise has to mend
 * @param late what becomes of what was not mended by then
 * @param sheet by what experts score here; null where nobody does, or by one criterion for the whole
 */
public record Stage(
        String id,
        StageKind kind,
        LocalText label,
        Reviewer who,
        int workingDays,
        Set<Move> moves,
        int maxReturns,
        Set<Move> opinionFor,
        int correctionDays,
        Lateness late,
        @Nullable ScoreSheet sheet) {
    /** What a stage may allow. */
    public static final Set<Move> MOVES =
            Set.copyOf(EnumSet.of(Move.RETURN, Move.RECOMMEND, Move.REFER, Move.REJECT, Move.APPROVE));

    public Stage {
        moves = Set.copyOf(moves);
        opinionFor = Set.copyOf(opinionFor);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a stage needs an id");
        }
        if (workingDays < 1) {
            throw new IllegalArgumentException("stage " + id + " needs at least one working day");
        }
        if (!MOVES.containsAll(moves)) {
            throw new IllegalArgumentException("stage " + id + " may allow only " + MOVES);
        }
        if (moves.contains(Move.RETURN) != (maxReturns > 0) || (maxReturns > 0 && correctionDays < 1)) {
            throw new IllegalArgumentException(
                    "stage " + id + ": returning, the number of returns and the days to mend go together");
        }
        if (sheet != null && kind != StageKind.EXPERT_PANEL) {
            throw new IllegalArgumentException("stage " + id + ": only experts score");
        }
    }

    /** One that says neither what it is nor what becomes of what comes late. */
    public Stage(
            String id,
            LocalText label,
            Reviewer who,
            int workingDays,
            Set<Move> moves,
            int maxReturns,
            Set<Move> opinionFor,
            int correctionDays) {
        this(
                id,
                StageKind.usual(who, moves.contains(Move.APPROVE)),
                label,
                who,
                workingDays,
                moves,
                maxReturns,
                opinionFor,
                correctionDays,
                Lateness.OFFICER_DECIDES,
                null);
    }

    /** The same, said to be of a kind and to deal with what comes late; null leaves it as it is. */
    public Stage as(@Nullable StageKind otherKind, @Nullable Lateness otherLate) {
        return new Stage(
                id,
                otherKind == null ? kind : otherKind,
                label,
                who,
                workingDays,
                moves,
                maxReturns,
                opinionFor,
                correctionDays,
                otherLate == null ? late : otherLate,
                sheet);
    }

    /** The same, scored by another sheet; null for none of its own. */
    public Stage scoredBy(@Nullable ScoreSheet other) {
        return new Stage(id, kind, label, who, workingDays, moves, maxReturns, opinionFor, correctionDays, late, other);
    }

    /** By what experts score here. */
    public ScoreSheet scoring() {
        return sheet == null ? ScoreSheet.WHOLE : sheet;
    }

    /** The same by another id. */
    public Stage called(String otherId) {
        return new Stage(
                otherId, kind, label, who, workingDays, moves, maxReturns, opinionFor, correctionDays, late, sheet);
    }

    /** Whether the decision falls here. */
    public boolean decides() {
        return moves.contains(Move.APPROVE);
    }

    public Turn turn() {
        return who == Reviewer.PREFECTURE ? Turn.PREFECTURE : Turn.UNIT;
    }
}
