package org.zhuqi.reviews.sitechecks;

import java.util.UUID;

/** Identifies a check on a site. */
public record SiteCheckId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
