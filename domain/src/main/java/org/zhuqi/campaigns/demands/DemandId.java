package org.zhuqi.campaigns.demands;

import java.util.UUID;

/** Identifies one demand. */
public record DemandId(UUID value) {
    public static DemandId of(String text) {
        return new DemandId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
