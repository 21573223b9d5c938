package org.zhuqi.notifications;

import org.zhuqi.shared.PlugIn;

/** A way to reach people: the inbox in the product, SMS, WeCom … */
@PlugIn
public interface Channel {
    /** Unique among all channels. */
    String id();

    /** Delivers one notification; delivering the same one twice reaches the person once. */
    void deliver(Notification notification);
}
