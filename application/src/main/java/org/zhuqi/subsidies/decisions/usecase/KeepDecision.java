package org.zhuqi.subsidies.decisions.usecase;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.Submission;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.reviews.usecase.DecideReview;
import org.zhuqi.rules.Step;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.decisions.Decision;
import org.zhuqi.subsidies.decisions.Decision.Outcome;
import org.zhuqi.subsidies.decisions.DecisionId;
import org.zhuqi.subsidies.decisions.Decisions;
import org.zhuqi.subsidies.ledger.Cause;
import org.zhuqi.subsidies.ledger.Posting;
import org.zhuqi.subsidies.ledger.usecase.PostToLedger;

/** Keeps a decision that a use case came to: in the review, on record, in the ledger and in the audit trail. */
@Service
@Transactional
@RequiredArgsConstructor
public class KeepDecision {
    private final Decisions decisions;
    private final Enterprises enterprises;
    private final DecideReview decideReview;
    private final PostToLedger postToLedger;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * What was decided, on what, and how the amount came about.
     *
     * @param by whoever decided
     */
    public record Made(
            Actor by,
            Application application,
            Submission submission,
            LocalText programmeTitle,
            Outcome outcome,
            Money amount,
            List<Step> steps,
            @Nullable String opinion) {}

    public Decision keep(Made made) {
        Actor actor = made.by();
        Application application = made.application();
        // First the review: it knows whose turn it is and that four eyes see it.
        decideReview.decide(
                actor,
                DecideApplication.SUBJECT_KIND,
                application.id().value(),
                made.outcome() == Outcome.APPROVED,
                made.opinion());
        // A decision an upheld objection overturned gives way to the new one.
        decisions.standing(application.id()).ifPresent(this::overturn);
        Decision decision = decision(actor, made);
        if (decision.approved()) {
            postToLedger.move(transfer(actor, decision, Cause.RESERVE), decision.amount());
        }
        decisions.add(decision);
        auditTrail.record(AuditEvent.done(actor, "subsidies.decide", "decision", decision.id())
                .with("application", application.id().toString())
                .with("outcome", made.outcome().name())
                .with("amount", made.amount().toString())
                .with("submission", made.submission().receipt().sha256()));
        return decision;
    }

    /** The decision stands no longer: what was set aside for it is free again. */
    public void overturn(Decision old) {
        decisions.save(old.withStanding(false));
        if (old.approved()) {
            postToLedger.moveAll(transfer(Actor.system(), old, Cause.RELEASE));
        }
    }

    private static PostToLedger.Transfer transfer(Actor by, Decision decision, Cause cause) {
        Decision.Matter matter = decision.matter();
        return new PostToLedger.Transfer(
                by,
                matter.programme(),
                new Posting.Matter(matter.application(), matter.enterprise(), matter.unit()),
                cause,
                decision.id().toString());
    }

    private Decision decision(Actor actor, Made made) {
        Application application = made.application();
        Enterprise enterprise = enterprises.find(application.enterprise()).orElseThrow(SharedError.NOT_FOUND::refused);
        return new Decision(
                new DecisionId(Identifiers.next(clock)),
                new Decision.Matter(
                        application.id(),
                        application.programme(),
                        application.enterprise(),
                        application.unit(),
                        made.programmeTitle(),
                        new LocalText(
                                enterprise.names().zh(), enterprise.names().ko(), null)),
                new Decision.Basis(
                        made.submission().programmeVersion(),
                        made.submission().round(),
                        made.submission().receipt().sha256()),
                made.outcome(),
                made.amount(),
                made.steps(),
                made.opinion(),
                actor.id(),
                actor.name(),
                clock.instant(),
                true,
                0);
    }
}
