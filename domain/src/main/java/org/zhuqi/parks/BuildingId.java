package org.zhuqi.parks;

import java.util.UUID;

/** Identifies a building of a park. */
public record BuildingId(UUID value) {
    public static BuildingId of(String text) {
        return new BuildingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
