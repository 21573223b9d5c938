package org.zhuqi.reviews;

import java.util.UUID;

/** Identifies one step that was asked for many matters at once. */
public record BulkId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
