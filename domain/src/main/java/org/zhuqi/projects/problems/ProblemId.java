package org.zhuqi.projects.problems;

import java.util.UUID;

/** Identifies a problem. */
public record ProblemId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
