package org.zhuqi.subsidies.recoveries;

import java.time.Instant;
import java.time.LocalDate;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.UserId;

/**
 * One step towards settling a recovery; never changed.
 *
 * @param document voucher, court record or decision
 */
public record Receipt(
        RecoveryId recovery,
        Recovery.Kind kind,
        Money amount,
        LocalDate on,
        String document,
        UserId by,
        String byName,
        Instant at) {}
