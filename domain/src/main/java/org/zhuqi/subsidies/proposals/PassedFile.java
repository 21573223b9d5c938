package org.zhuqi.subsidies.proposals;

import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;

/**
 * An application that passed every stage before the decision.
 *
 * @param amount by the formula, of the day it was handed in, or what was found of it on the site; null when a fact was
 *     missing
 */
@With
public record PassedFile(
        ApplicationId application,
        EnterpriseId enterprise,
        LocalText enterpriseName,
        ReportingUnitId unit,
        String submissionHash,
        @Nullable Money amount) {}
