package org.zhuqi.reviews.experts;

import java.util.UUID;

/** Identifies one draw of a panel. */
public record DrawId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
