package org.zhuqi.subsidies.decisions.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Applications;
import org.zhuqi.applications.Submission;
import org.zhuqi.applications.Submissions;
import org.zhuqi.applications.usecase.CountAmount;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.rules.AmountResult;
import org.zhuqi.rules.Step;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.decisions.CheckedAmounts;
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
    private final CountAmount countAmount;
    private final List<CheckedAmounts> checkedAmounts;

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

    /** What the formula gives; what was found on the site counts instead. */
    private AmountResult evaluate(Application application, Submission submission, Programme rules) {
        AmountResult applied = countAmount.count(application, submission, rules, submission.answers());
        return checkedAmounts.stream()
                .flatMap(source -> source.of(application.id()).stream())
                .findFirst()
                .map(checked -> counting(applied, checked))
                .orElse(applied);
    }

    private static AmountResult counting(AmountResult applied, CheckedAmounts.Checked checked) {
        Money found = checked.amount();
        if (found == null) {
            return new AmountResult.Unknown(Set.of(), applied.steps());
        }
        if (applied instanceof AmountResult.Known known && known.amount().equals(found)) {
            return applied;
        }
        List<Step> steps = new ArrayList<>(applied.steps());
        steps.add(new Step.Calculation(0, "site-checked", List.of(new Step.Arg.Yuan(found.toFraction()))));
        return new AmountResult.Known(found, steps);
    }
}
