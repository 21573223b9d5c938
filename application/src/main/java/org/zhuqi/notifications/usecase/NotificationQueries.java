package org.zhuqi.notifications.usecase;

import org.zhuqi.notifications.Notification;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.Scope;

/** Reading one's inbox. */
@Port
public interface NotificationQueries {
    /** Newest first. */
    Page<Notification> list(Scope scope, boolean unreadOnly, PageRequest page);

    /** How many are unread, counted up to 100. */
    int unread(Scope scope);
}
