package org.zhuqi.subsidies.decisions.usecase;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Applications;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.reviews.usecase.DecideReview;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.decisions.Decision;
import org.zhuqi.subsidies.decisions.Decision.Outcome;
import org.zhuqi.subsidies.decisions.DecisionId;
import org.zhuqi.subsidies.decisions.Decisions;
import org.zhuqi.subsidies.decisions.usecase.PrepareDecision.Prepared;

/**
 * A prefecture officer approves what the formula gives or rejects with a reason; nobody types an amount. The approvals
 * of a programme never exceed its budget, however many decide at once.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class DecideApplication {
    static final String SUBJECT_KIND = "application";

    private final PrepareDecision prepareDecision;
    private final Applications applications;
    private final Decisions decisions;
    private final Enterprises enterprises;
    private final DecideReview decideReview;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * What is decided.
     *
     * @param submissionHash of the submission the officer looked at; null when the client does not say
     */
    public record Command(
            ApplicationId application,
            Outcome outcome,
            @Nullable String opinion,
            @Nullable String submissionHash) {}

    public Decision decide(Actor actor, Command command) {
        actor.may(SubsidiesRight.DECIDE).orRefuse();
        Application application = applications.find(command.application()).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(SubsidiesRight.DECIDE, application.unit(), application.enterprise())
                .orRefuse();
        String opinion = command.opinion();
        if (command.outcome() == Outcome.REJECTED && (opinion == null || opinion.isBlank())) {
            throw SubsidiesError.INCOMPLETE.refused(List.of(FieldProblem.of("opinion", "subsidies.reason-required")));
        }
        decisions.lockBudget(application.programme());
        Prepared prepared = prepareDecision.prepare(actor, application.id());
        requireSame(command, prepared);
        boolean approve = command.outcome() == Outcome.APPROVED;
        // First the review: it knows whose turn it is and that four eyes see it.
        decideReview.decide(actor, SUBJECT_KIND, application.id().value(), approve, opinion);
        // A decision an upheld objection overturned gives way to the new one.
        decisions.standing(application.id()).ifPresent(old -> decisions.save(old.withStanding(false)));
        Money amount = approve ? approvable(prepared) : Money.ZERO;
        Decision decision = decision(actor, command, prepared, amount);
        decisions.add(decision);
        auditTrail.record(AuditEvent.done(actor, "subsidies.decide", "decision", decision.id())
                .with("application", application.id().toString())
                .with("outcome", command.outcome().name())
                .with("amount", amount.toString())
                .with("submission", prepared.submission().receipt().sha256()));
        return decision;
    }

    private static void requireSame(Command command, Prepared prepared) {
        String seen = command.submissionHash();
        if (seen != null
                && !seen.isBlank()
                && !seen.equals(prepared.submission().receipt().sha256())) {
            throw SubsidiesError.SUBMISSION_CHANGED.refused();
        }
    }

    private Money approvable(Prepared prepared) {
        Money amount = prepared.amount().amount();
        if (!amount.isPositive()) {
            throw SubsidiesError.NOTHING_TO_APPROVE.refused();
        }
        Money budget = prepared.budget();
        if (budget != null) {
            Money left = budget.minus(decisions.approved(prepared.application().programme()));
            if (amount.compareTo(left) > 0) {
                throw SubsidiesError.BUDGET_EXCEEDED.refused(left.toString(), amount.toString());
            }
        }
        return amount;
    }

    private Decision decision(Actor actor, Command command, Prepared prepared, Money amount) {
        Application application = prepared.application();
        Enterprise enterprise = enterprises.find(application.enterprise()).orElseThrow(SharedError.NOT_FOUND::refused);
        return new Decision(
                new DecisionId(Identifiers.next(clock)),
                new Decision.Matter(
                        application.id(),
                        application.programme(),
                        application.enterprise(),
                        application.unit(),
                        prepared.programme().title(),
                        new LocalText(
                                enterprise.names().zh(), enterprise.names().ko(), null)),
                new Decision.Basis(
                        prepared.submission().programmeVersion(),
                        prepared.submission().round(),
                        prepared.submission().receipt().sha256()),
                command.outcome(),
                amount,
                prepared.amount().steps(),
                command.opinion(),
                actor.id(),
                actor.name(),
                clock.instant(),
                true,
                0);
    }
}
