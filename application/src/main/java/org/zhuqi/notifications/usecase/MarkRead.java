package org.zhuqi.notifications.usecase;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.notifications.Notification;
import org.zhuqi.notifications.NotificationId;
import org.zhuqi.notifications.Notifications;
import org.zhuqi.notifications.NotificationsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Marks one's own notifications read. */
@Service
@Transactional
@RequiredArgsConstructor
public class MarkRead {
    private final Notifications notifications;
    private final Clock clock;

    /** Returns the notification, now read; somebody else's is not found. */
    public Notification mark(Actor actor, NotificationId id) {
        actor.may(NotificationsRight.READ).orRefuse();
        Notification notification = notifications
                .find(id)
                .filter(n -> actor.scopeFor(NotificationsRight.READ).coversPerson(n.user()))
                .orElseThrow(SharedError.NOT_FOUND::refused);
        Notification read = notification.read(clock.instant());
        notifications.save(read);
        return read;
    }

    /** All of one's own. */
    public void markAll(Actor actor) {
        actor.may(NotificationsRight.READ).orRefuse();
        notifications.readAll(actor.id(), clock.instant());
    }
}
