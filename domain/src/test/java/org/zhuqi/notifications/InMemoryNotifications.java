package org.zhuqi.notifications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhuqi.shared.UserId;

/** Inboxes in a list. */
public final class InMemoryNotifications implements Notifications {
    private final List<Notification> all = new ArrayList<>();

    @Override
    public void add(Notification notification) {
        boolean known = all.stream()
                .anyMatch(
                        n -> n.user().equals(notification.user()) && n.eventId().equals(notification.eventId()));
        if (!known) {
            all.add(notification);
        }
    }

    @Override
    public Optional<Notification> find(NotificationId id) {
        return all.stream().filter(n -> n.id().equals(id)).findFirst();
    }

    @Override
    public List<Notification> about(UserId user, Collection<UUID> events) {
        return all.stream()
                .filter(n -> n.user().equals(user) && events.contains(n.eventId()))
                .sorted(Comparator.comparing(Notification::at))
                .toList();
    }

    @Override
    public void save(Notification notification) {
        all.replaceAll(n -> n.id().equals(notification.id()) ? notification : n);
    }

    @Override
    public void readAll(UserId user, Instant at) {
        all.replaceAll(n -> n.user().equals(user) ? n.read(at) : n);
    }

    public List<Notification> all() {
        return List.copyOf(all);
    }
}
