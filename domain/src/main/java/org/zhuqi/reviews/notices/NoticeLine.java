package org.zhuqi.reviews.notices;

import java.util.UUID;
import lombok.With;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;

/**
 * One line of a notice, frozen when it was published; carries no personal data (facts §7.4, §13).
 *
 * @param number 1, 2, 3 … within the notice
 * @param subjectKind the owner's word for what was decided, e.g. {@code application}
 * @param item what the money is for
 * @param takenOut whether an objection to it was upheld
 */
@With
public record NoticeLine(
        int number,
        String subjectKind,
        UUID subject,
        EnterpriseId enterprise,
        LocalText enterpriseName,
        LocalText item,
        Money amount,
        boolean takenOut) {}
