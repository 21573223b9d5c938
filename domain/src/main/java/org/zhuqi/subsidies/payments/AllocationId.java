package org.zhuqi.subsidies.payments;

import java.util.UUID;

/** Identifies an allocation. */
public record AllocationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
