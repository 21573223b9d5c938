package org.zhuqi.subsidies.claims;

import java.util.UUID;

/** Identifies a claim. */
public record ClaimId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
