package org.zhuqi.subsidies.ledger;

import java.time.Instant;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;
import org.zhuqi.subsidies.decisions.DecisionId;

/**
 * Money awarded to an enterprise, once per application.
 *
 * @param amount of the decision, exact
 * @param notice on which it stood
 */
public record Award(
        AwardId id,
        DecisionId decision,
        ApplicationId application,
        ProgrammeId programme,
        EnterpriseId enterprise,
        ReportingUnitId unit,
        LocalText programmeTitle,
        LocalText enterpriseName,
        Money amount,
        NoticeId notice,
        UserId by,
        String byName,
        Instant at) {
    public Award {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("an award is more than nothing");
        }
    }
}
