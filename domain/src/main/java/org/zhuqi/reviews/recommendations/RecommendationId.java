package org.zhuqi.reviews.recommendations;

import java.util.UUID;

/** Identifies one letter of recommendation. */
public record RecommendationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
