package org.zhuqi.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.UserId;

/** What every set of inboxes must do. */
public abstract class NotificationsContract {
    private final UserId reader = new UserId(UUID.randomUUID());
    private final Instant now = Instant.parse("2024-08-30T01:00:00Z");

    protected abstract Notifications notifications();

    @Test
    void aNotificationComesBackAsItWasAdded() {
        Notification notification = notification(reader, UUID.randomUUID());
        notifications().add(notification);
        assertThat(notifications().find(notification.id())).contains(notification);
    }

    @Test
    void thePersonHearsOfOneEventOnce() {
        UUID event = UUID.randomUUID();
        Notification first = notification(reader, event);
        Notification again = notification(reader, event);
        Notification others = notification(new UserId(UUID.randomUUID()), event);
        for (Notification each : List.of(first, again, others)) {
            notifications().add(each);
        }
        assertThat(notifications().find(first.id())).isPresent();
        assertThat(notifications().find(again.id())).isEmpty();
        assertThat(notifications().find(others.id())).isPresent();
    }

    @Test
    void readingOnceIsKept() {
        Notification notification = notification(reader, UUID.randomUUID());
        notifications().add(notification);
        notifications().save(notification.read(now).read(now.plusSeconds(60)));
        assertThat(notifications().find(notification.id()).orElseThrow().readAt())
                .isEqualTo(now);
    }

    @Test
    void readingAllTouchesNobodyElsesAndKeepsEarlierTimes() {
        UserId other = new UserId(UUID.randomUUID());
        Notification earlier = notification(reader, UUID.randomUUID()).read(now.minusSeconds(60));
        Notification mine = notification(reader, UUID.randomUUID());
        Notification theirs = notification(other, UUID.randomUUID());
        for (Notification n : List.of(earlier, mine, theirs)) {
            notifications().add(n);
        }
        notifications().readAll(reader, now);
        assertThat(notifications().find(earlier.id()).orElseThrow().readAt()).isEqualTo(now.minusSeconds(60));
        assertThat(notifications().find(mine.id()).orElseThrow().readAt()).isEqualTo(now);
        assertThat(notifications().find(theirs.id()).orElseThrow().unread()).isTrue();
    }

    private Notification notification(UserId user, UUID event) {
        return new Notification(
                new NotificationId(UUID.randomUUID()),
                user,
                event,
                "reviews.news.returned",
                List.of(LocalText.same("示范企业001"), new LocalText("设备投资补助", "설비투자보조금", null)),
                "/my/applications/1",
                now,
                null);
    }
}
