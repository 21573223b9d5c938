package org.zhuqi.reviews.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.reviews.Deadline;
import org.zhuqi.reviews.Lateness;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.reviews.Reviewer;
import org.zhuqi.reviews.Turn;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;

/**
 * A review as queues and pages show it.
 *
 * @param stageNumber 1 for the first stage
 * @param since since when it is that turn
 * @param heldByName null when nobody has it in hand
 * @param who answers for the stage
 * @param maxReturns how often the stage may return it to the enterprise
 * @param before stages it may be referred back to
 * @param late what becomes of it when the enterprise does not mend it in time
 * @param needsOpinion whether passing it on needs an opinion
 * @param possible moves the state and the stage allow, whoever makes them
 */
public record ReviewView(
        ReviewId id,
        String subjectKind,
        UUID subjectId,
        LocalText title,
        ReportingUnitId unit,
        EnterpriseId enterprise,
        ReviewState state,
        String stageId,
        LocalText stageLabel,
        int stageNumber,
        int stages,
        Reviewer who,
        boolean deciding,
        int maxReturns,
        int round,
        Turn turn,
        Instant since,
        @Nullable Deadline due,
        @Nullable UserId heldBy,
        @Nullable String heldByName,
        List<ReviewQueries.StageOption> before,
        Lateness late,
        boolean needsOpinion,
        Set<Move> possible,
        String contentHash) {
    public ReviewView {
        before = List.copyOf(before);
        possible = Set.copyOf(possible);
    }

    /** Whether the actor belongs to those who answer for the present stage. */
    public boolean isAtStageOf(Actor actor) {
        return who == Reviewer.PREFECTURE
                ? actor.role() == Role.PREFECTURE_OFFICER
                : actor.role() == Role.UNIT_OFFICER && unit.equals(actor.unit());
    }

    /** Whether the actor may be offered the move; the use case still decides. */
    public boolean offers(Actor actor, Move move) {
        boolean free = heldBy == null || heldBy.equals(actor.id());
        return switch (move) {
            case CLAIM -> isAtStageOf(actor) && possible.contains(move) && heldBy == null;
            case RELEASE ->
                isAtStageOf(actor) && possible.contains(move) && actor.id().equals(heldBy);
            case REJECT -> isAtStageOf(actor) && possible.contains(move) && free && !deciding;
            case RETURN, RECOMMEND, REFER, GO_ON -> isAtStageOf(actor) && possible.contains(move) && free;
            case APPROVE -> isAtStageOf(actor) && possible.contains(move) && free && deciding;
            default -> false;
        };
    }
}
