package org.zhuqi.policies;

import java.util.UUID;

/** Identifies an item of a policy. */
public record PolicyItemId(UUID value) {
    public static PolicyItemId of(String text) {
        return new PolicyItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
