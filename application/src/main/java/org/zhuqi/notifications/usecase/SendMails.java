package org.zhuqi.notifications.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountStatus;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.notifications.Letter;
import org.zhuqi.notifications.Letters;
import org.zhuqi.notifications.Mail;
import org.zhuqi.notifications.MailAddress;
import org.zhuqi.notifications.MailWish;
import org.zhuqi.notifications.MailWishes;
import org.zhuqi.notifications.Mailer;
import org.zhuqi.notifications.Notification;
import org.zhuqi.notifications.Notifications;
import org.zhuqi.notifications.Topic;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.usecase.OneTransaction;

/**
 * Sends the mails that are due: one for each matter, one a day to whoever wants it so. What was read here meanwhile is not
 * sent.
 *
 * <p>A mail is taken off the pile before it is sent, so that nobody gets it twice: one that a crash catches in between is
 * lost, and the news stays in the inbox.
 */
@Service
@RequiredArgsConstructor
public class SendMails {
    private static final int AT_A_TIME = 100;
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofMinutes(15);
    private static final Duration KEPT = Duration.ofDays(90);

    private final Mailer mailer;
    private final Letters letters;
    private final MailWishes wishes;
    private final Notifications notifications;
    private final AccountDirectory accounts;
    private final MailWords words;
    private final OneTransaction oneTransaction;
    private final Clock clock;

    private record Taken(List<Letter> letters, Mail mail) {}

    /** How many mails left. */
    public int send() {
        if (!mailer.ready()) {
            return 0;
        }
        int sent = 0;
        for (Letter.Bundle bundle : letters.due(clock.instant(), AT_A_TIME)) {
            Optional<Taken> taken = oneTransaction.of(() -> take(bundle));
            if (taken.isPresent()) {
                if (!sent(taken.get())) {
                    return sent;
                }
                sent++;
            }
        }
        return sent;
    }

    /** Forgets what was sent a quarter of a year ago. */
    public int forget() {
        return oneTransaction.of(() -> letters.forget(clock.instant().minus(KEPT)));
    }

    private boolean sent(Taken taken) {
        try {
            mailer.send(taken.mail());
            return true;
        } catch (Mailer.NotTaken e) {
            // What went wrong the mailer says in the log. The next ones would meet the same, so they wait too.
            oneTransaction.of(
                    () -> letters.putBack(taken.letters(), clock.instant().plus(BEFORE_TRYING_AGAIN)));
            return false;
        }
    }

    private Optional<Taken> take(Letter.Bundle bundle) {
        List<Letter> taken = letters.take(bundle, clock.instant());
        MailWish wish = wishes.find(bundle.user()).orElseGet(() -> MailWish.none(bundle.user()));
        List<Notification> news =
                notifications
                        .about(bundle.user(), taken.stream().map(Letter::event).toList())
                        .stream()
                        .filter(Notification::unread)
                        .filter(unread ->
                                wish.reach(Topic.of(unread.messageKey())).isPresent())
                        .toList();
        MailAddress to = wish.address();
        Optional<Account> reader = reader(bundle.user());
        if (news.isEmpty() || to == null || reader.isEmpty()) {
            return Optional.empty();
        }
        Mail mail = words.news(id(bundle, taken), bundle, to, reader.get().language(), news);
        return Optional.of(new Taken(taken, mail));
    }

    private Optional<Account> reader(UserId user) {
        return accounts.find(user).filter(account -> account.status() == AccountStatus.ACTIVE);
    }

    /** The same for the same letters, whenever they are sent. */
    private static String id(Letter.Bundle bundle, List<Letter> letters) {
        String all = bundle.user()
                + letters.stream().map(Letter::event).sorted().toList().toString();
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
