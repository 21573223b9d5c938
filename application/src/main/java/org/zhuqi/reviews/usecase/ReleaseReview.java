package org.zhuqi.reviews.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.shared.Actor;

/** An officer gives a review back to the queue. */
@Service
@Transactional
@RequiredArgsConstructor
public class ReleaseReview {
    private final ReviewMover mover;

    public Review release(Actor actor, ReviewId id) {
        Review review = mover.ofReviewer(actor, id, ReviewsRight.REVIEW);
        return mover.make(actor, review, mover.act(Move.RELEASE, actor));
    }
}
