package org.zhuqi.subsidies.decisions;

import java.time.Instant;
import java.util.List;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.rules.Step;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

/**
 * A decision on an application, frozen with everything it rests on (facts §7.4 "decision trail").
 *
 * @param matter whom and what it is about
 * @param basis what was decided on, and by which formula
 * @param amount by the formula; zero when rejected
 * @param steps how the formula came to the amount; empty when it could not be computed
 * @param opinion always there when rejected
 * @param standing false once an upheld objection overturned it or another decision took its place
 * @param version for optimistic locking
 */
@With
public record Decision(
        DecisionId id,
        Matter matter,
        Basis basis,
        Outcome outcome,
        Money amount,
        List<Step> steps,
        @Nullable String opinion,
        UserId by,
        String byName,
        Instant at,
        boolean standing,
        long version) {
    /** What was said. */
    public enum Outcome {
        APPROVED,
        REJECTED
    }

    /** Whom and what a decision is about, with the names of that day. */
    public record Matter(
            ApplicationId application,
            ProgrammeId programme,
            EnterpriseId enterprise,
            ReportingUnitId unit,
            LocalText programmeTitle,
            LocalText enterpriseName) {}

    /**
     * What was decided on.
     *
     * @param programmeVersion version of the programme's rules, formula included
     * @param submissionHash SHA-256 of the frozen submission
     */
    public record Basis(int programmeVersion, int round, String submissionHash) {}

    public Decision {
        steps = List.copyOf(steps);
        if (outcome == Outcome.APPROVED && !amount.isPositive()) {
            throw new IllegalArgumentException("what is approved is more than nothing");
        }
        if (outcome == Outcome.REJECTED && (!amount.isZero() || opinion == null || opinion.isBlank())) {
            throw new IllegalArgumentException("a rejection has a reason and no amount");
        }
    }

    public boolean approved() {
        return outcome == Outcome.APPROVED;
    }
}
