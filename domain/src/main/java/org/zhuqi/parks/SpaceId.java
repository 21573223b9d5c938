package org.zhuqi.parks;

import java.util.UUID;

/** Identifies a space that can be let. */
public record SpaceId(UUID value) {
    public static SpaceId of(String text) {
        return new SpaceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
