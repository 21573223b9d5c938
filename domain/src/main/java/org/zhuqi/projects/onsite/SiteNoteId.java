package org.zhuqi.projects.onsite;

import java.util.UUID;

/** Identifies a note from a building site. */
public record SiteNoteId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
