package org.zhuqi.parks;

import java.util.UUID;

/** Identifies a park. */
public record ParkId(UUID value) {
    public static ParkId of(String text) {
        return new ParkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
