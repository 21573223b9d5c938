package org.zhuqi.reviews.checks.usecase;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.checks.CheckMoment;
import org.zhuqi.reviews.checks.ChecksRight;
import org.zhuqi.reviews.checks.Snapshot;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;

/** An officer has a matter looked into once more: a new list was uploaded, a source is back. What was found before stays. */
@Service
@Transactional
@RequiredArgsConstructor
public class LookAgain {
    private final Reviews reviews;
    private final RunChecks runChecks;
    private final Clock clock;

    public List<Snapshot> look(Actor actor, String subjectKind, UUID subjectId) {
        actor.may(ChecksRight.LOOK_AGAIN).orRefuse();
        Review review =
                reviews.findBySubject(subjectKind, subjectId).orElseThrow(() -> SharedError.NOT_FOUND.refused());
        actor.may(
                        ChecksRight.LOOK_AGAIN,
                        review.subject().unit(),
                        review.subject().enterprise())
                .orRefuse();
        CheckMoment moment = switch (review.state()) {
            case UNDER_REVIEW, RETURNED ->
                review.currentStage().decides() ? CheckMoment.DECISION : CheckMoment.SUBMISSION;
            default -> CheckMoment.PAYMENT;
        };
        return runChecks.run(Identifiers.next(clock), review.subject(), moment);
    }
}
