package org.zhuqi.applications;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What the enterprise holds in its hands after submitting.
 *
 * @param number readable, unique, e.g. YB-2024-EQI-000123
 * @param at server time, to the millisecond
 * @param sha256 of the frozen content's file, lower-case hexadecimal
 */
public record Receipt(String number, Instant at, String sha256) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public Receipt {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
    }
}
