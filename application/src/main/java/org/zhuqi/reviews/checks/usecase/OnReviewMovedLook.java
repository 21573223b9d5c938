package org.zhuqi.reviews.checks.usecase;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.ReviewMoved;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.checks.CheckMoment;

/** Looks into a matter when it was handed in and when it comes to its decision. */
@Service
@RequiredArgsConstructor
public class OnReviewMovedLook {
    private final Reviews reviews;
    private final RunChecks runChecks;

    @ApplicationModuleListener
    public void on(ReviewMoved event) {
        moment(event).ifPresent(moment -> runChecks.run(event.eventId(), event.subject(), moment));
    }

    private Optional<CheckMoment> moment(ReviewMoved event) {
        if (event.move() == Move.OPEN || event.move() == Move.RESUME) {
            return Optional.of(CheckMoment.SUBMISSION);
        }
        boolean passedOn = event.move() == Move.RECOMMEND || event.move() == Move.REOPEN;
        return passedOn
                        && event.state() == ReviewState.UNDER_REVIEW
                        && reviews.find(event.review())
                                .filter(review -> review.currentStage().decides())
                                .isPresent()
                ? Optional.of(CheckMoment.DECISION)
                : Optional.empty();
    }
}
