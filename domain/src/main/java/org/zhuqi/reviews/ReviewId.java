package org.zhuqi.reviews;

import java.util.UUID;

/** Identifies one review: the way of one subject along one route. */
public record ReviewId(UUID value) {
    public static ReviewId of(String text) {
        return new ReviewId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
