package org.zhuqi.subsidies.recoveries;

import java.util.UUID;

/** Identifies a recovery. */
public record RecoveryId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
