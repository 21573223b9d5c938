package org.zhuqi.parks;

import java.util.UUID;

/** Identifies a tenancy. */
public record TenancyId(UUID value) {
    public static TenancyId of(String text) {
        return new TenancyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
