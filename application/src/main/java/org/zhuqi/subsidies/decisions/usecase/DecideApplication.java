package org.zhuqi.subsidies.decisions.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Applications;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.decisions.Decision;
import org.zhuqi.subsidies.decisions.Decision.Outcome;
import org.zhuqi.subsidies.decisions.Decisions;
import org.zhuqi.subsidies.decisions.usecase.PrepareDecision.Prepared;

/**
 * A prefecture officer approves what the formula gives or rejects with a reason; nobody types an amount. The approvals
 * of a programme never exceed its budget, however many decide at once: the ledger holds no more.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class DecideApplication {
    static final String SUBJECT_KIND = "application";

    private final PrepareDecision prepareDecision;
    private final Applications applications;
    private final Decisions decisions;
    private final KeepDecision keepDecision;

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
        Money amount = command.outcome() == Outcome.APPROVED ? approvable(prepared) : Money.ZERO;
        return keepDecision.keep(new KeepDecision.Made(
                actor,
                application,
                prepared.submission(),
                prepared.programme().title(),
                command.outcome(),
                amount,
                prepared.amount().steps(),
                opinion));
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
        return amount;
    }
}
