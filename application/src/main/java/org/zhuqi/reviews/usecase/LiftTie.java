package org.zhuqi.reviews.usecase;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.reviews.ReviewsError;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.reviews.Tie;
import org.zhuqi.reviews.Ties;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** A leader finds that what an officer declared holds no longer. */
@Service
@Transactional
@RequiredArgsConstructor
public class LiftTie {
    private final Ties ties;
    private final AuditTrail auditTrail;

    public void lift(Actor actor, UserId officer, EnterpriseId enterprise, @Nullable String reason) {
        actor.may(ReviewsRight.LIFT_TIE).orRefuse();
        Tie tie = ties.find(officer, enterprise).orElseThrow(() -> SharedError.NOT_FOUND.refused());
        if (reason == null || reason.isBlank() || reason.length() > Tie.MAX_REASON) {
            throw ReviewsError.INCOMPLETE.refused(
                    List.of(FieldProblem.of("reason", "reviews.tie-reason", Tie.MAX_REASON)));
        }
        ties.remove(officer, enterprise);
        auditTrail.record(AuditEvent.done(actor, "reviews.lift-tie", "enterprise", enterprise)
                .with(Map.of("officer", tie.personName(), "reason", reason.strip())));
    }
}
