package org.zhuqi.applications.usecase;

import java.time.Clock;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.ApplicationStatus;
import org.zhuqi.applications.Applications;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.reviews.usecase.WithdrawReview;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Takes a draft or a submitted application back, any time before the decision. */
@Service
@Transactional
@RequiredArgsConstructor
public class WithdrawApplication {
    private final Applications applications;
    private final ApplicationReviews reviews;
    private final WithdrawReview withdrawReview;
    private final AuditTrail auditTrail;
    private final Clock clock;

    public Application withdraw(Actor actor, ApplicationId id, @Nullable String reason) {
        actor.may(ApplicationsRight.APPLY).orRefuse();
        Application application = applications.findForChange(id).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(ApplicationsRight.APPLY, application.unit(), application.enterprise())
                .orRefuse();
        if (application.status() == ApplicationStatus.WITHDRAWN) {
            // Asked twice, done once.
            return application;
        }
        Application withdrawn = application.withdraw(reviews.decided(application), clock.instant());
        applications.save(withdrawn);
        if (application.status() == ApplicationStatus.SUBMITTED) {
            withdrawReview.withdraw(actor, ApplicationReviews.KIND, id.value(), reason);
        }
        auditTrail.record(AuditEvent.done(actor, "applications.withdraw", "application", id)
                .with(Map.of("round", String.valueOf(application.round()))));
        return withdrawn;
    }
}
