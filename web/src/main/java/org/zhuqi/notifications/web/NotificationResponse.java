package org.zhuqi.notifications.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.notifications.Notification;
import org.zhuqi.shared.web.Texts;

record NotificationResponse(
        UUID id,
        String key,
        String text,
        String href,
        Instant at,
        @Nullable Instant readAt) {

    static NotificationResponse from(Notification notification, Texts texts) {
        return new NotificationResponse(
                notification.id().value(),
                notification.messageKey(),
                texts.messageOr(
                        notification.messageKey(),
                        notification.messageKey(),
                        notification.args().toArray()),
                notification.href(),
                notification.at(),
                notification.readAt());
    }
}
