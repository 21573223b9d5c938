package org.zhuqi.accounts;

import java.time.Duration;

/**
 * How long bearer tokens live.
 *
 * @param lifetime 12 hours unless set otherwise
 */
public record TokenPolicy(Duration lifetime) {
    public TokenPolicy {
        if (lifetime.isNegative() || lifetime.isZero()) {
            throw new IllegalArgumentException("tokens must live");
        }
    }
}
