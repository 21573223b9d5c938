package org.zhuqi.shared;

import java.util.UUID;

/** Identifies an enterprise's record. */
public record EnterpriseId(UUID value) {

    public static EnterpriseId of(String text) {
        return new EnterpriseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
