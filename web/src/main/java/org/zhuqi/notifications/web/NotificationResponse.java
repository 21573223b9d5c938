package org.zhuqi.notifications.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.notifications.Notification;

record NotificationResponse(
        UUID id,
        String key,
        String text,
        String href,
        Instant at,
        @Nullable Instant readAt) {

    static NotificationResponse from(Notification notification, NotificationWords words) {
        return new NotificationResponse(
                notification.id().value(),
                notification.messageKey(),
                words.of(notification),
                notification.href(),
                notification.at(),
                notification.readAt());
    }
}
