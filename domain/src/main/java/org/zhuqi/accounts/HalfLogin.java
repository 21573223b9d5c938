package org.zhuqi.accounts;

import java.time.Duration;
import java.time.Instant;
import org.zhuqi.shared.UserId;

/**
 * Somebody whose password was right and who still has to show the second factor. It opens nothing by itself.
 *
 * @param at when the password was shown
 */
public record HalfLogin(UserId user, Instant at) {
    /** After this the password is asked again. */
    public static final Duration GOOD_FOR = Duration.ofMinutes(5);

    /** Whether it may still be completed: not too old, and the password not changed since. */
    public boolean stands(Account account, Instant now) {
        return now.isBefore(at.plus(GOOD_FOR))
                && !account.credentials().changedAt().isAfter(at);
    }
}
