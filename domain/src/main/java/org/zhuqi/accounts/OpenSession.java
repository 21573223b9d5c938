package org.zhuqi.accounts;

import java.time.Instant;

/**
 * A browser somebody is logged in with.
 *
 * @param id names it to its owner; not the secret the browser holds
 * @param current whether it is the one that asks
 */
public record OpenSession(String id, Instant since, Instant lastUsed, Instant until, boolean current) {}
