package org.zhuqi.reviews;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.UserId;

/**
 * One step asked for many matters at once. Each matter is a step of its own: done whole or not begun, whatever becomes of
 * the others.
 *
 * @param move RECOMMEND, RETURN or ASSIGN
 * @param opinion for all of them
 * @param mends for RETURN the list that each of them gets
 * @param to for ASSIGN who gets them
 * @param address where the request came from
 */
public record Bulk(
        BulkId id,
        Move move,
        @Nullable String opinion,
        List<Mend> mends,
        @Nullable UserId to,
        UserId by,
        String byName,
        String address,
        Instant at) {
    /** Most matters of one step. */
    public static final int MOST = 500;

    private static final Set<Move> MOVES = Set.of(Move.RECOMMEND, Move.RETURN, Move.ASSIGN);

    /** How one matter fared. */
    public enum Outcome {
        WAITING,
        DONE,
        REFUSED
    }

    /**
     * One matter of it.
     *
     * @param problem message key without {@code error.} of why it was refused
     * @param args values for the places of that message
     */
    public record Line(
            int number,
            ReviewId review,
            Outcome outcome,
            @Nullable String problem,
            List<String> args) {
        public Line {
            args = List.copyOf(args);
        }
    }

    public Bulk {
        mends = List.copyOf(mends);
        if (!MOVES.contains(move)) {
            throw ReviewsError.MOVE_NOT_POSSIBLE.refused();
        }
        if (move == Move.RETURN && mends.isEmpty()) {
            throw ReviewsError.INCOMPLETE.refused(List.of(FieldProblem.of("mends", "reviews.mends-required")));
        }
        if (move == Move.ASSIGN && to == null) {
            throw ReviewsError.INCOMPLETE.refused(List.of(FieldProblem.of("to", "reviews.bulk-to")));
        }
        if (opinion != null && opinion.length() > Review.MAX_OPINION) {
            throw ReviewsError.INCOMPLETE.refused(
                    List.of(FieldProblem.of("opinion", "reviews.opinion-too-long", Review.MAX_OPINION)));
        }
    }
}
