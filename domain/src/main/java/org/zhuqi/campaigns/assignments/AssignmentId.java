package org.zhuqi.campaigns.assignments;

import java.util.UUID;

/** Identifies an assignment. */
public record AssignmentId(UUID value) {
    public static AssignmentId of(String text) {
        return new AssignmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
