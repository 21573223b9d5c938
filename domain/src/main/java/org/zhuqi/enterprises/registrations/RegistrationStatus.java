package org.zhuqi.enterprises.registrations;

import java.util.Map;
import java.util.Set;

/** Where a registration stands. */
public enum RegistrationStatus {
    /** Waits for the unit. */
    PENDING,
    CONFIRMED,
    /** Refused with a reason; the registrant may mend and submit it again. */
    REJECTED;

    private static final Map<RegistrationStatus, Set<RegistrationStatus>> NEXT =
            Map.of(PENDING, Set.of(CONFIRMED, REJECTED), REJECTED, Set.of(PENDING), CONFIRMED, Set.of());

    boolean mayBecome(RegistrationStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
