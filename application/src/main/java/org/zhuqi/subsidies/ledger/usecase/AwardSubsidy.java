package org.zhuqi.subsidies.ledger.usecase;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.notices.usecase.CheckNoticeClearance;
import org.zhuqi.reviews.usecase.TrackReview;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.decisions.Decision;
import org.zhuqi.subsidies.decisions.Decisions;
import org.zhuqi.subsidies.ledger.Award;
import org.zhuqi.subsidies.ledger.AwardId;
import org.zhuqi.subsidies.ledger.Awards;
import org.zhuqi.subsidies.ledger.Cause;
import org.zhuqi.subsidies.ledger.Posting;

/** Awards what was approved, once its public notice is over and no objection is open. */
@Service
@Transactional
@RequiredArgsConstructor
public class AwardSubsidy {
    private static final String SUBJECT_KIND = "application";

    private final Decisions decisions;
    private final Awards awards;
    private final CheckNoticeClearance checkNoticeClearance;
    private final TrackReview trackReview;
    private final PostToLedger postToLedger;
    private final AuditTrail auditTrail;
    private final Clock clock;

    public Award award(Actor actor, ApplicationId application) {
        actor.may(SubsidiesRight.AWARD).orRefuse();
        if (awards.findByApplication(application).isPresent()) {
            throw SubsidiesError.AWARDED_ALREADY.refused();
        }
        Decision decision = decisions
                .standing(application)
                .filter(Decision::approved)
                .orElseThrow(SubsidiesError.NOT_APPROVED::refused);
        var cleared = checkNoticeClearance.check(actor, SUBJECT_KIND, application.value());
        cleared.clearance().orRefuse();
        trackReview.track(actor, SUBJECT_KIND, application.value(), Move.AWARD, null, null);
        Award award = new Award(
                new AwardId(Identifiers.next(clock)),
                decision.id(),
                application,
                decision.matter().programme(),
                decision.matter().enterprise(),
                decision.matter().unit(),
                decision.matter().programmeTitle(),
                decision.matter().enterpriseName(),
                decision.amount(),
                cleared.notice(),
                actor.id(),
                actor.name(),
                clock.instant());
        awards.add(award);
        postToLedger.move(
                new PostToLedger.Transfer(
                        actor,
                        award.programme(),
                        new Posting.Matter(award.application(), award.enterprise(), award.unit()),
                        Cause.AWARD,
                        award.id().toString()),
                award.amount());
        auditTrail.record(AuditEvent.done(actor, "subsidies.award", "award", award.id())
                .with("application", application.toString())
                .with("amount", award.amount().toString())
                .with("notice", award.notice().toString()));
        return award;
    }
}
