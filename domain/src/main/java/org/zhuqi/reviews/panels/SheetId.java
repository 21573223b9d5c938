package org.zhuqi.reviews.panels;

import java.util.UUID;

/** Identifies one expert's scores of one file. */
public record SheetId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
