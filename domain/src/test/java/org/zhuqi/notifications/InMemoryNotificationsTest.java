package org.zhuqi.notifications;

class InMemoryNotificationsTest extends NotificationsContract {
    private final InMemoryNotifications notifications = new InMemoryNotifications();

    @Override
    protected Notifications notifications() {
        return notifications;
    }
}
