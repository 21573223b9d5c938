package org.zhuqi.reviews.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.reviews.Route;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.shared.Actor;

/** The enterprise submitted for the first time: the review begins at the first stage of the route. */
@Service
@Transactional
@RequiredArgsConstructor
public class OpenReview {
    private final ReviewMover mover;

    /**
     * Opens the review.
     *
     * @param contentHash SHA-256 of what was submitted
     */
    public Review open(Actor actor, SubjectRef subject, Route route, String contentHash) {
        actor.may(ReviewsRight.SUBMIT, subject.unit(), subject.enterprise()).orRefuse();
        return mover.open(actor, subject, route, contentHash);
    }
}
