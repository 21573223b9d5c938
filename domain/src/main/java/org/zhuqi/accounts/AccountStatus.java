package org.zhuqi.accounts;

import java.util.Map;
import java.util.Set;

/** Where an account stands. A lock after failed logins passes by itself and is therefore not a status. */
public enum AccountStatus {
    /** Registered, waiting for the unit's confirmation. */
    PENDING,
    ACTIVE,
    DISABLED;

    private static final Map<AccountStatus, Set<AccountStatus>> NEXT = Map.of(
            PENDING, Set.of(ACTIVE, DISABLED),
            ACTIVE, Set.of(DISABLED),
            DISABLED, Set.of(ACTIVE, PENDING));

    boolean mayBecome(AccountStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
