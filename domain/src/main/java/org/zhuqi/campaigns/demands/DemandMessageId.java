package org.zhuqi.campaigns.demands;

import java.util.UUID;

/** Identifies one message of a demand's thread. */
public record DemandMessageId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
