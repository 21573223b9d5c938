package org.zhuqi.accounts;

import java.time.Duration;

/**
 * When repeated failures lock an account, at the login page and at the API alike.
 *
 * @param failures how many in a row lock it (docs/domain.md "Security": 5)
 * @param lockFor for how long (15 minutes)
 */
public record LockoutPolicy(int failures, Duration lockFor) {
    public LockoutPolicy {
        if (failures < 1 || lockFor.isNegative() || lockFor.isZero()) {
            throw new IllegalArgumentException("a lockout needs a number of failures and a time");
        }
    }
}
