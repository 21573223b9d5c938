package org.zhuqi.notifications.usecase;

import java.time.Clock;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.notifications.Channel;
import org.zhuqi.notifications.Letter;
import org.zhuqi.notifications.Letters;
import org.zhuqi.notifications.MailWish;
import org.zhuqi.notifications.MailWishes;
import org.zhuqi.notifications.Mailer;
import org.zhuqi.notifications.Notification;
import org.zhuqi.notifications.Pace;
import org.zhuqi.notifications.Topic;

/** Mail to whoever confirmed an address: a letter waits in the database until {@link SendMails} sends it. */
@Service
@RequiredArgsConstructor
class MailChannel implements Channel {
    private final Mailer mailer;
    private final MailWishes wishes;
    private final Letters letters;
    private final MailRules rules;
    private final Clock clock;

    @Override
    public String id() {
        return "mail";
    }

    @Override
    public void deliver(Notification notification) {
        if (!mailer.ready()) {
            return;
        }
        Topic topic = Topic.of(notification.messageKey());
        wishes.find(notification.user())
                .filter(wish -> wish.reach(topic).isPresent())
                .ifPresent(wish -> letters.add(letter(notification, wish, topic)));
    }

    private Letter letter(Notification notification, MailWish wish, Topic topic) {
        boolean daily = wish.pace(topic) == Pace.DAILY;
        Instant now = clock.instant();
        return new Letter(
                notification.eventId(),
                notification.user(),
                notification.href(),
                daily,
                daily ? rules.nextDigest(now, clock.getZone()) : now.plus(rules.gather()));
    }
}
