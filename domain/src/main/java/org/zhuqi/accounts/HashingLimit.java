package org.zhuqi.accounts;

import java.time.Duration;

/**
 * How many passwords are hashed at the same time, so that a storm of logins leaves the processors to others.
 *
 * @param atOnce as many as there are processors unless set otherwise
 * @param patience how long one waits for its turn before the program says that it is busy
 * @param waiting how many wait; more are told at once, so that they do not keep the threads that answer pages
 */
public record HashingLimit(int atOnce, Duration patience, int waiting) {
    public HashingLimit {
        if (atOnce < 1 || patience.isNegative() || waiting < 0) {
            throw new IllegalArgumentException("passwords must be hashed, one at a time at least");
        }
    }
}
