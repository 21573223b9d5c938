package org.zhuqi.reviews.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.reviews.Mend;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.shared.Actor;

/** An officer returns a matter to the enterprise with one complete list of what to mend. */
@Service
@Transactional
@RequiredArgsConstructor
public class ReturnForCorrection {
    private final ReviewMover mover;

    /**
     * Returns it; the stage's clock stands still while the enterprise mends.
     *
     * @param mends everything that has to be mended: there is no second list
     */
    public Review giveBack(Actor actor, ReviewId id, List<Mend> mends, @Nullable String opinion) {
        Review review = mover.ofReviewer(actor, id, ReviewsRight.REVIEW);
        return mover.make(
                actor, review, mover.act(Move.RETURN, actor).withMends(mends).withOpinion(opinion));
    }
}
