package org.zhuqi.notifications.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.notifications.Channel;
import org.zhuqi.notifications.Notification;
import org.zhuqi.notifications.Notifications;

/** The inbox in the product: everybody has one, and what lies in it counts as delivered. */
@Service
@RequiredArgsConstructor
class InboxChannel implements Channel {
    private final Notifications notifications;

    @Override
    public String id() {
        return "inbox";
    }

    @Override
    public void deliver(Notification notification) {
        notifications.add(notification);
    }
}
