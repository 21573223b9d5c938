package org.zhuqi.subsidies.grants;

import java.util.UUID;

/** Identifies money won from above. */
public record GrantId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
