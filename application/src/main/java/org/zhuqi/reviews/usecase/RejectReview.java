package org.zhuqi.reviews.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewsError;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.shared.Actor;

/** An officer ends a matter with a reason, before it reaches the deciding stage or once the time to mend is over. */
@Service
@Transactional
@RequiredArgsConstructor
public class RejectReview {
    private final ReviewMover mover;

    public Review reject(Actor actor, ReviewId id, String reason) {
        Review review = mover.ofReviewer(actor, id, ReviewsRight.REVIEW);
        if (review.currentStage().decides()) {
            // There a rejection is a decision, with a record of its own.
            throw ReviewsError.MOVE_NOT_POSSIBLE.refused();
        }
        return mover.make(actor, review, mover.act(Move.REJECT, actor).withOpinion(reason));
    }
}
