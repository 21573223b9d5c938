package org.zhuqi.notifications.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.notifications.Notification;
import org.zhuqi.notifications.NotificationId;
import org.zhuqi.notifications.Notifications;
import org.zhuqi.notifications.NotificationsContract;
import org.zhuqi.notifications.NotificationsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

class JdbcNotificationsTest extends NotificationsContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private final JdbcNotifications notifications = new JdbcNotifications(
            DATABASE.jdbc(), DATABASE.later(), JsonMapper.builder().build());

    @Override
    protected Notifications notifications() {
        return notifications;
    }

    @Test
    void everybodyReadsTheirOwnNewestFirst() {
        UserId mine = new UserId(UUID.randomUUID());
        for (int i = 1; i <= 5; i++) {
            notifications.add(notification(mine, i));
            notifications.add(notification(new UserId(UUID.randomUUID()), i));
        }
        Scope scope = new Actor(mine, "me", Role.ENTERPRISE_CLERK, null, Set.of(), null, "")
                .scopeFor(NotificationsRight.READ);
        Page<Notification> first = notifications.list(scope, false, PageRequest.first(3));
        Page<Notification> second = notifications.list(scope, false, new PageRequest(first.next(), 3, null));

        assertThat(first.items()).extracting(n -> n.args().getFirst().zh()).containsExactly("5", "4", "3");
        assertThat(second.items()).extracting(n -> n.args().getFirst().zh()).containsExactly("2", "1");
        assertThat(first.total()).isEqualTo(5);
        assertThat(notifications.unread(scope)).isEqualTo(5);
        notifications.readAll(mine, Instant.now());
        assertThat(notifications.unread(scope)).isZero();
        assertThat(notifications.list(scope, true, PageRequest.first(3)).items())
                .isEmpty();
    }

    private static Notification notification(UserId user, int number) {
        return new Notification(
                new NotificationId(UUID.randomUUID()),
                user,
                UUID.randomUUID(),
                "reviews.news.returned",
                List.of(LocalText.same(Integer.toString(number))),
                "/my",
                Instant.parse("2024-08-30T01:00:00Z").plusSeconds(number),
                null);
    }
}
