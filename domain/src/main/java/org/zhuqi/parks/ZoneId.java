package org.zhuqi.parks;

import java.util.UUID;

/** Identifies a zone. */
public record ZoneId(UUID value) {
    public static ZoneId of(String text) {
        return new ZoneId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
