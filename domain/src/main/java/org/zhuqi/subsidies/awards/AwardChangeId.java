package org.zhuqi.subsidies.awards;

import java.util.UUID;

/** Identifies a request to change an award. */
public record AwardChangeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
