package org.zhuqi.campaigns.activities;

import java.util.UUID;

/** Identifies a round of invitations. */
public record InvitationId(UUID value) {
    public static InvitationId of(String text) {
        return new InvitationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
