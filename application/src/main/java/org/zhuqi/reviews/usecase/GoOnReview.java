package org.zhuqi.reviews.usecase;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.shared.Actor;

/** The enterprise did not mend it in time, and an officer goes on with what is there. */
@Service
@Transactional
@RequiredArgsConstructor
public class GoOnReview {
    private final ReviewMover mover;

    public Review goOn(Actor actor, ReviewId id, @Nullable String opinion) {
        Review review = mover.ofReviewer(actor, id, ReviewsRight.REVIEW);
        return mover.make(actor, review, mover.act(Move.GO_ON, actor).withOpinion(opinion));
    }
}
