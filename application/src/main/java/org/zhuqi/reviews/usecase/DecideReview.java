package org.zhuqi.reviews.usecase;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.ReviewsError;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** The last stage says yes or no; called by the room that keeps the decision. Nobody decides what they reviewed. */
@Service
@Transactional
@RequiredArgsConstructor
public class DecideReview {
    private final ReviewMover mover;
    private final Reviews reviews;

    public Review decide(Actor actor, String subjectKind, UUID subjectId, boolean approve, @Nullable String opinion) {
        actor.may(ReviewsRight.DECIDE).orRefuse();
        Review review =
                reviews.findBySubject(subjectKind, subjectId).orElseThrow(() -> SharedError.NOT_FOUND.refused());
        mover.requireReviewer(actor, review, ReviewsRight.DECIDE);
        if (!review.currentStage().decides()) {
            throw ReviewsError.MOVE_NOT_POSSIBLE.refused();
        }
        Move move = approve ? Move.APPROVE : Move.REJECT;
        return mover.make(actor, review, mover.act(move, actor).withOpinion(opinion));
    }
}
