package org.zhuqi.campaigns;

import java.util.UUID;

/** Identifies a campaign's task. */
public record TaskId(UUID value) {
    public static TaskId of(String text) {
        return new TaskId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
