package org.zhuqi.notifications;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.UserId;

/** The inbox of every user. */
@Port
public interface Notifications {
    /** Adds it unless this user already has one of the same event. */
    void add(Notification notification);

    Optional<Notification> find(NotificationId id);

    /** Those of the person about these events, oldest first. */
    List<Notification> about(UserId user, Collection<UUID> events);

    void save(Notification notification);

    void readAll(UserId user, Instant at);
}
