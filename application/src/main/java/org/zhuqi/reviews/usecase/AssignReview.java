package org.zhuqi.reviews.usecase;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountStatus;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.ReviewsError;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/**
 * A leader or an officer of the stage puts a matter into an officer's hands; out of somebody's hands into another's with a
 * reason. Whoever gets it works on the stage, sees it with other eyes and has no tie.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class AssignReview {
    private final ReviewMover mover;
    private final Reviews reviews;
    private final AccountDirectory accounts;

    public Review assign(Actor actor, ReviewId id, UserId to, @Nullable String reason) {
        actor.may(ReviewsRight.ASSIGN).orRefuse();
        Review review = reviews.find(id).orElseThrow(() -> SharedError.NOT_FOUND.refused());
        actor.may(ReviewsRight.ASSIGN, review.subject().unit(), review.subject().enterprise())
                .orRefuse();
        if (actor.role() != Role.PREFECTURE_LEADER) {
            mover.requireStageOf(actor, review);
        }
        Account account = accounts.find(to)
                .filter(found -> found.status() == AccountStatus.ACTIVE && ReviewWorkload.belongs(found, review))
                .orElseThrow(() -> ReviewsError.NOT_OF_THIS_STAGE.refused());
        if (!mover.mayTake(to, review)) {
            throw ReviewsError.NOT_THEIRS_TO_JUDGE.refused(account.name());
        }
        return mover.make(
                actor,
                review,
                mover.act(Move.ASSIGN, actor)
                        .withTo(to)
                        .withToName(account.name().zh())
                        .withOpinion(reason));
    }
}
