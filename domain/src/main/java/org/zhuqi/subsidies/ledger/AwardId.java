package org.zhuqi.subsidies.ledger;

import java.util.UUID;

/** Identifies an award. */
public record AwardId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
