package org.zhuqi.audit;

import java.time.Instant;

/** The end of the chain as it was noted outside the database at some time. */
public record Head(long position, String hash, Instant at) {}
