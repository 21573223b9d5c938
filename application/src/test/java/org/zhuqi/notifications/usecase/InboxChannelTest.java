package org.zhuqi.notifications.usecase;

import org.zhuqi.notifications.Channel;
import org.zhuqi.notifications.ChannelContract;
import org.zhuqi.notifications.InMemoryNotifications;
import org.zhuqi.shared.UserId;

class InboxChannelTest extends ChannelContract {
    private final InMemoryNotifications notifications = new InMemoryNotifications();
    private final InboxChannel channel = new InboxChannel(notifications);

    @Override
    protected Channel channel() {
        return channel;
    }

    @Override
    protected int reached(UserId user) {
        return (int)
                notifications.all().stream().filter(n -> n.user().equals(user)).count();
    }
}
