package org.zhuqi.campaigns.activities;

import java.util.UUID;

/** Identifies an activity. */
public record ActivityId(UUID value) {
    public static ActivityId of(String text) {
        return new ActivityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
