package org.zhuqi.notifications.web;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.notifications.NotificationsRight;
import org.zhuqi.notifications.usecase.NotificationQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.web.CurrentActor;

/** What the layout's bell asks, as {@code @bell}. */
@Component("bell")
@RequiredArgsConstructor
class Bell {
    private final NotificationQueries queries;
    private final CurrentActor currentActor;

    public boolean has() {
        return currentActor.get().has(NotificationsRight.READ);
    }

    /** How many notifications the reader has not read, up to 100. */
    public int unread() {
        Actor actor = currentActor.get();
        return actor.has(NotificationsRight.READ) ? queries.unread(actor.scopeFor(NotificationsRight.READ)) : 0;
    }
}
