package org.zhuqi.subsidies.grants;

import java.time.Instant;
import java.time.LocalDate;
import lombok.With;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.UserId;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.ledger.FundingSource;

/**
 * Money won from a level above.
 *
 * @param document its number
 * @param level who gave it
 * @param purpose what it is for
 * @param on day of the document
 * @param direct what was passed on to enterprises directly
 * @param other what was passed on otherwise: to counties, for platforms, for services
 * @param version for optimistic locking
 */
@With
public record Grant(
        GrantId id,
        String document,
        FundingSource level,
        Money amount,
        String purpose,
        LocalDate on,
        Money direct,
        Money other,
        UserId by,
        String byName,
        Instant at,
        long version) {
    /** Longest purpose. */
    public static final int MAX_TEXT = 500;

    public Grant {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("what was won is more than nothing");
        }
    }

    /** What was not passed on yet. */
    public Money left() {
        return amount.minus(direct).minus(other);
    }

    public Grant passOn(Money part, boolean toEnterprise) {
        if (part.compareTo(left()) > 0) {
            throw SubsidiesError.GRANT_EXCEEDED.refused(left().toString(), part.toString());
        }
        return toEnterprise ? withDirect(direct.plus(part)) : withOther(other.plus(part));
    }
}
