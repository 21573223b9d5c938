package org.zhuqi.projects;

import java.util.UUID;

/** Identifies a project. */
public record ProjectId(UUID value) {
    public static ProjectId of(String text) {
        return new ProjectId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
