package org.zhuqi.subsidies.payments;

import java.util.UUID;

/** Identifies an order to pay. */
public record PaymentOrderId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
