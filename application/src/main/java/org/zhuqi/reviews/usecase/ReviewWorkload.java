package org.zhuqi.reviews.usecase;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.Workload;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.Reviewer;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Role;
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
    public Set<Doer> doers(UserId person) {
        return reviews.heldBy(person).stream().map(ReviewWorkload::doer).collect(Collectors.toSet());
    }

    private static Doer doer(Review review) {
        return review.currentStage().who() == Reviewer.PREFECTURE
                ? new Doer(Role.PREFECTURE_OFFICER, null)
                : new Doer(Role.UNIT_OFFICER, review.subject().unit());
    }

    private boolean does(UserId person, Review review) {
        return accounts.find(person).filter(account -> belongs(account, review)).isPresent();
    }

    /** Whether the account is of those who answer for the present stage. */
    static boolean belongs(Account account, Review review) {
        Doer doer = doer(review);
        return account.role() == doer.role()
                && (doer.unit() == null || doer.unit().equals(account.unit()));
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
            if (!does(to, review)) {
                throw AccountError.NOT_A_COLLEAGUE.refused();
            }
            boolean takes = mayTake(to, review);
            mover.make(
                    actor,
                    review,
                    mover.act(Move.HAND_OVER, actor)
                            .withTo(takes ? to : null)
                            .withToName(takes ? name : null)
                            .withOpinion(
                                    takes ? name : review.currentStage().label().zh()));
        }
    }

    /** Work that somebody may not judge would lie in their hands: it goes back to the queue of its stage instead. */
    private boolean mayTake(UserId person, Review review) {
        return mover.mayTake(person, review);
    }
}
