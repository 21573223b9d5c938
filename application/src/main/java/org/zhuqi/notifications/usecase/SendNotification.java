package org.zhuqi.notifications.usecase;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.notifications.Channel;
import org.zhuqi.notifications.Notification;
import org.zhuqi.notifications.NotificationId;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.UserId;

/** Sends a piece of news to everybody it concerns, once per event and person. For listeners and other use cases. */
@Service
@Transactional
public class SendNotification {
    private final List<Channel> channels;
    private final AccountDirectory accounts;
    private final Clock clock;

    /** Refuses to start when two channels share an id. */
    public SendNotification(List<Channel> channels, AccountDirectory accounts, Clock clock) {
        Set<String> ids = new HashSet<>();
        for (Channel channel : channels) {
            if (!ids.add(channel.id())) {
                throw new IllegalStateException("two notification channels with id " + channel.id());
            }
        }
        this.channels = List.copyOf(channels);
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Sends it through every channel.
     *
     * @param messageKey text in the bundles, e.g. {@code reviews.news.returned}
     * @param args values of its places; names in every language they have, since each reads in the own
     * @param href page of this server that shows what it is about
     * @param eventId of the event that is told
     */
    public void send(Recipient recipient, String messageKey, List<LocalText> args, String href, UUID eventId) {
        for (UserId user : usersOf(recipient)) {
            Notification notification = new Notification(
                    new NotificationId(Identifiers.next(clock)),
                    user,
                    eventId,
                    messageKey,
                    args,
                    href,
                    clock.instant(),
                    null);
            channels.forEach(channel -> channel.deliver(notification));
        }
    }

    private Set<UserId> usersOf(Recipient recipient) {
        return new LinkedHashSet<>(
                switch (recipient) {
                    case Recipient.Person person -> List.of(person.user());
                    case Recipient.UsersOf users -> accounts.ofEnterprise(users.enterprise());
                    case Recipient.OfficersOf officers -> accounts.officersOf(officers.unit());
                    case Recipient.PrefectureOfficers all -> accounts.prefectureOfficers();
                });
    }
}
