package org.zhuqi.subsidies.grants;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.UserId;

/**
 * Part of a grant passed on; never changed.
 *
 * @param enterprise that got it directly, null when somebody else did
 * @param recipient its name that day
 */
public record Passing(
        GrantId grant,
        @Nullable EnterpriseId enterprise,
        String recipient,
        Money amount,
        LocalDate on,
        String document,
        UserId by,
        String byName,
        Instant at) {}
