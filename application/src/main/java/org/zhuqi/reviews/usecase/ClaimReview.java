package org.zhuqi.reviews.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.shared.Actor;

/** An officer takes a review into their hands, so that colleagues leave it alone. */
@Service
@Transactional
@RequiredArgsConstructor
public class ClaimReview {
    private final ReviewMover mover;

    public Review claim(Actor actor, ReviewId id) {
        Review review = mover.ofReviewer(actor, id, ReviewsRight.REVIEW);
        return mover.make(actor, review, mover.act(Move.CLAIM, actor));
    }
}
