package org.zhuqi.subsidies.decisions.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Applications;
import org.zhuqi.applications.Submission;
import org.zhuqi.applications.Submissions;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.rules.AmountResult;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.rules.Facts;
import org.zhuqi.rules.usecase.GatherFacts;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.decisions.Decisions;

/** Shows an officer what the formula gives for the latest submission, step by step, and what is left of the budget. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class PrepareDecision {
    private final Applications applications;
    private final Submissions submissions;
    private final Programmes programmes;
    private final Decisions decisions;
    private final GatherFacts gatherFacts;
    private final Clock clock;

    /**
     * What is ready to be decided.
     *
     * @param programme in the version that was applied to
     * @param budget of the programme as it stands, null when none is published
     * @param approved sum of the programme's approvals that stand
     */
    public record Prepared(
            Application application,
            Submission submission,
            Programme programme,
            AmountResult amount,
            @Nullable Money budget,
            Money approved) {
        /** What may still be approved; null when no budget is published. */
        public @Nullable Money left() {
            return budget == null ? null : budget.minus(approved);
        }
    }

    public Prepared prepare(Actor actor, ApplicationId id) {
        actor.may(SubsidiesRight.DECIDE).orRefuse();
        Application application = applications.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(SubsidiesRight.DECIDE, application.unit(), application.enterprise())
                .orRefuse();
        Submission submission = submissions.latest(id).orElseThrow(SubsidiesError.NOT_SUBMITTED::refused);
        Programme rules = programmes
                .find(application.programme(), submission.programmeVersion())
                .orElseThrow(SharedError.NOT_FOUND::refused);
        Optional<Programme> now = programmes.find(application.programme());
        return new Prepared(
                application,
                submission,
                rules,
                evaluate(application, submission, rules),
                now.map(Programme::budget).orElse(null),
                decisions.approved(application.programme()));
    }

    /** Facts count as of the day of the submission, so that the same submission always gives the same amount. */
    private AmountResult evaluate(Application application, Submission submission, Programme rules) {
        LocalDate day = submission.receipt().at().atZone(clock.getZone()).toLocalDate();
        Facts facts = rules.amount().keys().isEmpty()
                ? Facts.NONE
                : gatherFacts.gather(rules.amount().keys(), new FactSubject(application.enterprise()), day);
        return rules.amount().evaluate(submission.answers(), facts);
    }
}
