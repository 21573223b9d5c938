package org.zhuqi.reviews.usecase;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Review;
import org.zhuqi.shared.Actor;

/** The enterprise takes its matter back, any time before it is decided. */
@Service
@Transactional
@RequiredArgsConstructor
public class WithdrawReview {
    private final ReviewMover mover;

    public Review withdraw(Actor actor, String subjectKind, UUID subjectId, @Nullable String reason) {
        Review review = mover.ofSubmitter(actor, subjectKind, subjectId);
        return mover.make(actor, review, mover.act(Move.WITHDRAW, actor).withOpinion(reason));
    }
}
