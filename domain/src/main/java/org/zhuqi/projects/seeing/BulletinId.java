package org.zhuqi.projects.seeing;

import java.util.UUID;

/** Identity of a bulletin. */
public record BulletinId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
