package org.zhuqi.reviews.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Ends one correction that came to nothing, in a transaction of its own. */
@Service
@Transactional
@RequiredArgsConstructor
class EndCorrection {
    private final ReviewMover mover;
    private final Reviews reviews;

    boolean end(ReviewId id) {
        Review review = reviews.find(id).orElseThrow(() -> SharedError.NOT_FOUND.refused());
        Move move = switch (review.currentStage().late()) {
            case REJECTED -> Move.REJECT;
            case GOES_ON -> Move.GO_ON;
            case OFFICER_DECIDES -> null;
        };
        if (move == null) {
            return false;
        }
        mover.make(Actor.system(), review, mover.act(move, Actor.system()));
        return true;
    }
}
