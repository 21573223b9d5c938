package org.zhuqi.subsidies.ledger;

import java.util.UUID;

/** Identifies a posting. */
public record PostingId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
