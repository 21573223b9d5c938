package org.zhuqi.notifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.UserId;

/**
 * A piece of news for one person.
 *
 * @param eventId what it is about: one person gets one notification per event
 * @param messageKey text in the bundles; rendered when read, in the reader's language
 * @param args values of the message's places; names in every language they have
 * @param href where to look, a path of this server
 * @param readAt when it was read, null until then
 */
@With
public record Notification(
        NotificationId id,
        UserId user,
        UUID eventId,
        String messageKey,
        List<LocalText> args,
        String href,
        Instant at,
        @Nullable Instant readAt) {
    public Notification {
        args = List.copyOf(args);
        if (!href.startsWith("/") || href.startsWith("//")) {
            throw new IllegalArgumentException("a notification leads to a page of this server: " + href);
        }
    }

    public boolean unread() {
        return readAt == null;
    }

    /** Read at the time given, unless it was read before. */
    public Notification read(Instant now) {
        return unread() ? withReadAt(now) : this;
    }
}
