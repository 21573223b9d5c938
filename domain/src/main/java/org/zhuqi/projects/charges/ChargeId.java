package org.zhuqi.projects.charges;

import java.util.UUID;

/** Identifies one official's time with a project. */
public record ChargeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
