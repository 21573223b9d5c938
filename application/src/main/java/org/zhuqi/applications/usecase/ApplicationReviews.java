package org.zhuqi.applications.usecase;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewMove;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.reviews.Reviews;

/** What this room needs to know about the reviews of its applications. */
@Service
@RequiredArgsConstructor
class ApplicationReviews {
    static final String KIND = "application";

    private final Reviews reviews;

    Optional<Review> of(ApplicationId application) {
        return reviews.findBySubject(KIND, application.value());
    }

    boolean returned(Application application) {
        return of(application.id()).filter(ApplicationReviews::returned).isPresent();
    }

    static boolean returned(Review review) {
        return review.state() == ReviewState.RETURNED;
    }

    /** Whether the offices have decided: from then on nothing can be taken back. */
    boolean decided(Application application) {
        return of(application.id())
                .map(Review::state)
                .filter(state -> state != ReviewState.UNDER_REVIEW && state != ReviewState.RETURNED)
                .isPresent();
    }

    /** The officer's words with the latest list of what to mend; empty when it was never returned. */
    Optional<ReviewMove> latestReturn(Review review) {
        return reviews.movesOf(review.id()).stream()
                .filter(move -> move.move() == Move.RETURN)
                .reduce((earlier, later) -> later);
    }
}
