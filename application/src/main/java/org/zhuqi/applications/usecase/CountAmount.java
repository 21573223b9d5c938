package org.zhuqi.applications.usecase;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.Submission;
import org.zhuqi.forms.Answers;
import org.zhuqi.programmes.Programme;
import org.zhuqi.rules.AmountResult;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.rules.Facts;
import org.zhuqi.rules.usecase.GatherFacts;

/**
 * What a call's formula gives for what was handed in, or for other answers in its place. For use cases that already decided
 * access.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class CountAmount {
    private final GatherFacts gatherFacts;
    private final Clock clock;

    /**
     * Counts. Facts are of the day of the submission, so that the same answers always give the same amount.
     *
     * @param rules in the version that was applied to
     */
    public AmountResult count(Application application, Submission submission, Programme rules, Answers answers) {
        LocalDate day = submission.receipt().at().atZone(clock.getZone()).toLocalDate();
        Facts facts = rules.amount().keys().isEmpty()
                ? Facts.NONE
                : gatherFacts.gather(rules.amount().keys(), new FactSubject(application.enterprise()), day);
        return rules.amount().evaluate(answers, facts);
    }
}
