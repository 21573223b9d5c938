package org.zhuqi.subsidies.payments;

import java.util.UUID;

/** Identifies an account. */
public record PayeeAccountId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
