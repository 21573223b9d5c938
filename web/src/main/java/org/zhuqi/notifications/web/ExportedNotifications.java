package org.zhuqi.notifications.web;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.notifications.Notification;
import org.zhuqi.notifications.NotificationsRight;
import org.zhuqi.notifications.usecase.NotificationQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;

/** One's own news as a file. */
@Component
@RequiredArgsConstructor
class ExportedNotifications implements Exportable {
    private final NotificationQueries queries;
    private final NotificationWords words;

    @Override
    public String id() {
        return "notifications";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(NotificationsRight.READ);
        boolean unread = "true".equals(filter.get("unread"));
        return new Table<Notification>(
                List.of(
                        new Column<>("notifications.at", n -> Cell.of(n.at())),
                        new Column<>("notifications.text", n -> Cell.of(words.of(n))),
                        new Column<>("notifications.read-at", n -> Cell.of(n.readAt()))),
                page -> queries.list(scope, unread, page));
    }
}
