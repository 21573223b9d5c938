package org.zhuqi.subsidies.payments;

import java.util.UUID;

/** Identifies a batch of payments. */
public record PaymentBatchId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
