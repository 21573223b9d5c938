package org.zhuqi.reviews.usecase;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.usecase.IdentifyActor;
import org.zhuqi.reviews.Bulk;
import org.zhuqi.reviews.Bulks;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** One matter of a step for many: the move and the word that it is done are kept together or not at all. */
@Service
@Transactional
@RequiredArgsConstructor
class DoBulkLine {
    private final Bulks bulks;
    private final IdentifyActor identifyActor;
    private final RecommendReview recommendReview;
    private final ReturnForCorrection returnForCorrection;
    private final AssignReview assignReview;

    /** Takes back with it what the matter's move had begun. */
    static final class LineFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Bulks.Next next;
        private final RuntimeException failure;

        LineFailed(Bulks.Next next, RuntimeException failure) {
            super(failure);
            this.next = next;
            this.failure = failure;
        }

        Bulks.Next next() {
            return next;
        }

        RuntimeException cause() {
            return failure;
        }
    }

    boolean doNext() {
        Optional<Bulks.Next> taken = bulks.take();
        taken.ifPresent(next -> {
            try {
                move(next.bulk(), next.line().review());
                end(next, Bulk.Outcome.DONE, null, List.of());
            } catch (RuntimeException e) {
                throw new LineFailed(next, e);
            }
        });
        return taken.isPresent();
    }

    void refuse(Bulks.Next next, String problem, List<String> args) {
        end(next, Bulk.Outcome.REFUSED, problem, args);
    }

    private void end(Bulks.Next next, Bulk.Outcome outcome, @Nullable String problem, List<String> args) {
        bulks.end(
                next.bulk().id(),
                new Bulk.Line(next.line().number(), next.line().review(), outcome, problem, args));
    }

    private void move(Bulk bulk, ReviewId review) {
        // By what the asker may now, not by what they might when they asked.
        Actor actor = identifyActor
                .ofSession(bulk.by(), bulk.address())
                .map(IdentifyActor.Identified::actor)
                .orElseThrow(() -> SharedError.DENIED.refused());
        switch (bulk.move()) {
            case RECOMMEND -> recommendReview.recommend(actor, review, Objects.requireNonNullElse(bulk.opinion(), ""));
            case RETURN -> returnForCorrection.giveBack(actor, review, bulk.mends(), bulk.opinion());
            case ASSIGN -> assignReview.assign(actor, review, Objects.requireNonNull(bulk.to()), bulk.opinion());
            default -> throw new IllegalStateException(bulk.move() + " for many");
        }
    }
}
