package org.zhuqi.policies;

import java.util.UUID;

/** Identifies a policy. */
public record PolicyId(UUID value) {
    public static PolicyId of(String text) {
        return new PolicyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
