package org.zhuqi.applications;

import java.time.Instant;

/**
 * What the enterprise holds in its hands after submitting.
 *
 * @param number readable, unique, e.g. YB-2024-EQI-000123
 * @param at server time, to the second
 * @param sha256 of the frozen content's file, lower-case hexadecimal
 */
public record Receipt(String number, Instant at, String sha256) {
    public Receipt {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
    }
}
