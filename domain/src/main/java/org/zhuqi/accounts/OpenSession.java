package org.zhuqi.accounts;

import java.time.Instant;

/**
 * A browser somebody is logged in with.
 *
 * @param id names it to its owner; not the secret the browser holds
 * @param origin where it logged in from; empty texts for what is not known
 * @param current whether it is the one that asks
 */
public record OpenSession(String id, Instant since, Instant lastUsed, Instant until, Origin origin, boolean current) {
    /**
     * Where a login came from.
     *
     * @param address as the server saw it
     * @param browser in words, e.g. {@code Firefox · Linux}
     */
    public record Origin(String address, String browser) {
        public static final Origin UNKNOWN = new Origin("", "");
    }
}
