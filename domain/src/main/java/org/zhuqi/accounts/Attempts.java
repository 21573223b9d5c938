package org.zhuqi.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Failed logins in a row.
 *
 * @param lockedUntil until when every login is refused, null when it is not
 */
public record Attempts(int failures, @Nullable Instant lockedUntil) {
    public static final Attempts NONE = new Attempts(0, null);

    boolean locked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    Attempts failed(LockoutPolicy policy, Instant now) {
        int count = (lockedUntil == null ? failures : 0) + 1;
        return count >= policy.failures() ? new Attempts(count, now.plus(policy.lockFor())) : new Attempts(count, null);
    }
}
