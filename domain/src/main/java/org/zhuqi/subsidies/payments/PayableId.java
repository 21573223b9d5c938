package org.zhuqi.subsidies.payments;

import java.util.UUID;

/** Identifies something that is due. */
public record PayableId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
