package org.zhuqi.reviews.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.shared.Actor;

/** An officer sends a matter back to an earlier stage, which looks again. */
@Service
@Transactional
@RequiredArgsConstructor
public class ReferReview {
    private final ReviewMover mover;

    /**
     * Refers it.
     *
     * @param stage id of a stage before the present one
     */
    public Review refer(Actor actor, ReviewId id, String stage, String reason) {
        Review review = mover.ofReviewer(actor, id, ReviewsRight.REVIEW);
        return mover.make(
                actor, review, mover.act(Move.REFER, actor).withToStage(stage).withOpinion(reason));
    }
}
