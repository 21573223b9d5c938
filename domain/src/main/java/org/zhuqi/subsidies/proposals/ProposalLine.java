package org.zhuqi.subsidies.proposals;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;

/**
 * What one file gets in a proposal.
 *
 * @param number 1 for the first
 * @param submissionHash SHA-256 of what the amount rests on
 * @param asked by the formula, null when a fact was missing
 * @param score of the experts, null when there is none
 */
public record ProposalLine(
        int number,
        ApplicationId application,
        EnterpriseId enterprise,
        LocalText enterpriseName,
        ReportingUnitId unit,
        String submissionHash,
        @Nullable Money asked,
        @Nullable BigDecimal score,
        Money proposed) {}
