package org.zhuqi.campaigns.activities;

import java.util.UUID;

/** Identifies a result of an activity. */
public record ResultId(UUID value) {
    public static ResultId of(String text) {
        return new ResultId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
