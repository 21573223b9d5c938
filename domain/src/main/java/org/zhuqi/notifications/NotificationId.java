package org.zhuqi.notifications;

import java.util.UUID;

/** Identifies one person's copy of a piece of news. */
public record NotificationId(UUID value) {

    public static NotificationId of(String text) {
        return new NotificationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
