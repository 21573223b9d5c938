package org.zhuqi.notifications.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.InMemoryAccounts;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.notifications.InMemoryNotifications;
import org.zhuqi.notifications.Notification;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

class SendNotificationTest {
    private final Clock clock = Clock.fixed(Instant.parse("2024-08-30T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private final InMemoryNotifications notifications = new InMemoryNotifications();
    private final InboxChannel inbox = new InboxChannel(notifications);
    private final AccountDirectory accounts = new AccountDirectory(new InMemoryAccounts());
    private final SendNotification sending = new SendNotification(List.of(inbox), accounts, clock);
    private final MarkRead reading = new MarkRead(notifications, clock);
    private final UserId clerk = new UserId(UUID.randomUUID());

    @Test
    void onePersonHearsOfOneEventOnceHoweverOftenItIsTold() {
        UUID event = UUID.randomUUID();
        send(event);
        send(event);
        send(UUID.randomUUID());

        assertThat(notifications.all()).hasSize(2).allSatisfy(n -> {
            assertThat(n.user()).isEqualTo(clerk);
            assertThat(n.unread()).isTrue();
        });
    }

    @Test
    void nobodyIsToldWhereAUnitHasNoOfficer() {
        sending.send(
                new Recipient.OfficersOf(new ReportingUnitId("222401")),
                "x.news",
                List.of(),
                "/staff",
                UUID.randomUUID());
        assertThat(notifications.all()).isEmpty();
    }

    @Test
    void onlyTheReaderMarksANotificationRead() {
        send(UUID.randomUUID());
        Notification notification = notifications.all().getFirst();
        assertThatThrownBy(() -> reading.mark(actor(new UserId(UUID.randomUUID())), notification.id()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(SharedError.NOT_FOUND)).isTrue());
        reading.mark(actor(clerk), notification.id());
        assertThat(notifications.all().getFirst().readAt()).isEqualTo(clock.instant());
    }

    @Test
    void aNotificationNeverLeadsToAnotherServer() {
        assertThatThrownBy(() -> sending.send(
                        new Recipient.Person(clerk), "x.news", List.of(), "//evil.example", UUID.randomUUID()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoChannelsWithOneIdRefuseToStart() {
        assertThatThrownBy(() -> new SendNotification(List.of(inbox, inbox), accounts, clock))
                .hasMessageContaining("inbox");
    }

    private void send(UUID event) {
        sending.send(new Recipient.Person(clerk), "reviews.news.returned", List.of(LocalText.same("1")), "/my", event);
    }

    private static Actor actor(UserId id) {
        return new Actor(id, "clerk", Role.ENTERPRISE_CLERK, null, Set.of(), null, "192.0.2.1");
    }
}
