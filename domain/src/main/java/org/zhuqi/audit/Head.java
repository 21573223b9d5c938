package org.zhuqi.audit;

import java.time.Instant;

/** The end of the chain as it was noted outside the database at some time. */
public record Head(long position, String hash, Instant at) {
    /** The note that a chain begins now, made before its first link is there: a chain never stands without a note. */
    public static Head beginning(Instant now) {
        return new Head(0, Seal.BEFORE_THE_FIRST, now);
    }
}
