package org.zhuqi.reviews.experts;

import java.util.UUID;

/** Identifies one expert of the pool. */
public record ExpertId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
