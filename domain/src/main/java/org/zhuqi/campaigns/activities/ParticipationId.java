package org.zhuqi.campaigns.activities;

import java.util.UUID;

/** Identifies an enterprise's part in an activity. */
public record ParticipationId(UUID value) {
    public static ParticipationId of(String text) {
        return new ParticipationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
