package org.zhuqi.reviews.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.Workload;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** The reviews an officer has in hand pass to another when the officer leaves. */
@Service
@Transactional
@RequiredArgsConstructor
public class ReviewWorkload implements Workload {
    private final Reviews reviews;
    private final AccountDirectory accounts;
    private final ReviewMover mover;

    @Override
    public String id() {
        return "reviews.in-hand";
    }

    @Override
    @Transactional(readOnly = true)
    public long heldBy(UserId person) {
        return reviews.heldBy(person).size();
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> barredFrom(UserId to, UserId from) {
        return reviews.heldBy(from).stream()
                .filter(review -> !mayTake(to, review))
                .map(review -> review.subject().title())
                .toList();
    }

    @Override
    public void handOver(Actor actor, UserId from, UserId to) {
        if (!actor.scopeFor(ReviewsRight.HAND_OVER).coversPerson(from)) {
            throw SharedError.NOT_FOUND.refused();
        }
        // The name stands in the timeline, so that everybody sees in whose hands it is now.
        String name = accounts.find(to).map(account -> account.name().zh()).orElse(to.toString());
        for (Review review : reviews.heldBy(from)) {
            boolean takes = mayTake(to, review);
            mover.make(
                    actor,
                    review,
                    mover.act(Move.HAND_OVER, actor)
                            .withTo(takes ? to : null)
                            .withOpinion(
                                    takes ? name : review.currentStage().label().zh()));
        }
    }

    /** Work that somebody may not judge would lie in their hands: it goes back to the queue of its stage instead. */
    private boolean mayTake(UserId person, Review review) {
        return review.mayJudge(person, reviews.movesOf(review.id()));
    }
}
