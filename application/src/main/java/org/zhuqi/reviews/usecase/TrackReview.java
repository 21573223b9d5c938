package org.zhuqi.reviews.usecase;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.reviews.Deadline;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.ReviewsError;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/**
 * Keeps a review's timeline going after the decision: notice, objection, answer, award, allocation, payment, performance.
 * For the use cases of the rooms that keep those.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class TrackReview {
    private static final Set<Move> FOLLOWING = EnumSet.of(
            Move.PUT_ON_NOTICE,
            Move.OBJECT,
            Move.DISMISS,
            Move.SETTLE,
            Move.REOPEN,
            Move.TAKE_OUT,
            Move.AWARD,
            Move.ALLOCATE,
            Move.PAY,
            Move.CONCLUDE);

    private final ReviewMover mover;
    private final Reviews reviews;

    /**
     * Keeps everybody else from moving the review until the transaction ends: for those who must look at what stands
     * beside it, such as open objections, before they know the move.
     */
    public Review hold(Actor actor, String subjectKind, UUID subjectId) {
        actor.may(ReviewsRight.FOLLOW).orRefuse();
        Review review =
                reviews.lockBySubject(subjectKind, subjectId).orElseThrow(() -> SharedError.NOT_FOUND.refused());
        actor.may(ReviewsRight.FOLLOW, review.subject().unit(), review.subject().enterprise())
                .orRefuse();
        return review;
    }

    /**
     * Makes the move; two at once wait for each other.
     *
     * @param due until when the next turn lasts, null when nothing is set
     */
    public Review track(
            Actor actor,
            String subjectKind,
            UUID subjectId,
            Move move,
            @Nullable String reason,
            @Nullable Deadline due) {
        Review review = hold(actor, subjectKind, subjectId);
        if (!FOLLOWING.contains(move)) {
            throw ReviewsError.MOVE_NOT_POSSIBLE.refused();
        }
        return mover.make(
                actor, review, mover.act(move, actor).withOpinion(reason).withDue(due));
    }
}
