package org.zhuqi.reviews.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewsError;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.reviews.StageGate;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.shared.Actor;

/** An officer passes a matter on to the next stage with an opinion. */
@Service
@Transactional
@RequiredArgsConstructor
public class RecommendReview {
    private final ReviewMover mover;
    private final List<StageGate> gates;

    public Review recommend(Actor actor, ReviewId id, String opinion) {
        Review review = mover.ofReviewer(actor, id, ReviewsRight.REVIEW);
        if (review.currentStage().kind() == StageKind.RECOMMENDATION) {
            throw ReviewsError.BY_LETTER.refused();
        }
        gates.forEach(gate -> gate.mayPass(review).orRefuse());
        return mover.make(actor, review, mover.act(Move.RECOMMEND, actor).withOpinion(opinion));
    }

    /** The same for a matter that a letter recommends among others. */
    public Review recommendByLetter(Actor actor, ReviewId id, String letter) {
        Review review = mover.ofReviewer(actor, id, ReviewsRight.REVIEW);
        if (review.currentStage().kind() != StageKind.RECOMMENDATION) {
            throw ReviewsError.MOVE_NOT_POSSIBLE.refused();
        }
        return mover.make(actor, review, mover.act(Move.RECOMMEND, actor).withOpinion(letter));
    }
}
