package org.zhuqi.reviews.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.ReviewsError;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.Tie;
import org.zhuqi.reviews.Ties;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.SharedError;

/**
 * An officer declares a tie with an enterprise and is kept out of its matters from then on; what of it they have in hand goes
 * back to the queue. Only a leader finds that a tie holds no longer.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class DeclareTie {
    private final Ties ties;
    private final Enterprises enterprises;
    private final Reviews reviews;
    private final ReviewMover mover;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** By the credit code, as it is typed. */
    public Tie declare(Actor actor, @Nullable String creditCode, @Nullable String reason) {
        mayDeclare(actor);
        EnterpriseId enterprise = enterprise(creditCode);
        return keep(actor, enterprise, reason);
    }

    /** With the enterprise of a matter that lies before the officer. */
    public Tie declareFor(Actor actor, ReviewId matter, @Nullable String reason) {
        mayDeclare(actor);
        SubjectRef subject = reviews.find(matter)
                .orElseThrow(() -> SharedError.NOT_FOUND.refused())
                .subject();
        actor.may(ReviewsRight.REVIEW, subject.unit(), subject.enterprise()).orRefuse();
        return keep(actor, subject.enterprise(), reason);
    }

    private static void mayDeclare(Actor actor) {
        if (!actor.has(ReviewsRight.REVIEW)) {
            throw SharedError.DENIED.refused();
        }
        actor.may(ReviewsRight.DECLARE_TIE).orRefuse();
    }

    private EnterpriseId enterprise(@Nullable String typed) {
        return Optional.of(CreditCode.judge(typed))
                .filter(CreditCode.Judgement::acceptable)
                .flatMap(judged -> enterprises.findByCode(new CreditCode(judged.normalized())))
                .map(Enterprise::id)
                .orElseThrow(() -> ReviewsError.INCOMPLETE.refused(
                        List.of(FieldProblem.of("creditCode", "reviews.tie-enterprise"))));
    }

    private Tie keep(Actor actor, EnterpriseId enterprise, @Nullable String reason) {
        Tie tie = new Tie(actor.id(), actor.name(), enterprise, reason == null ? "" : reason.strip(), clock.instant());
        ties.add(tie);
        auditTrail.record(AuditEvent.done(actor, "reviews.declare-tie", "enterprise", enterprise));
        reviews.heldBy(actor.id()).stream()
                .filter(review -> review.subject().enterprise().equals(enterprise))
                .forEach(review -> mover.putBack(actor, review));
        return tie;
    }
}
