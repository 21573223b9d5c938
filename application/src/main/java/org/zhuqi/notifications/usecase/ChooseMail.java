package org.zhuqi.notifications.usecase;

import java.time.Clock;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.TokenSecret;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.notifications.Mail;
import org.zhuqi.notifications.MailAddress;
import org.zhuqi.notifications.MailWish;
import org.zhuqi.notifications.MailWishes;
import org.zhuqi.notifications.Mailer;
import org.zhuqi.notifications.NotificationsError;
import org.zhuqi.notifications.NotificationsRight;
import org.zhuqi.notifications.Pace;
import org.zhuqi.notifications.Topic;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.usecase.OneTransaction;

/** One's own wishes for mail: the address, confirmed by a link that is sent there, and how fast news of each topic comes. */
@Service
@RequiredArgsConstructor
public class ChooseMail {
    private static final String CONFIRM = "/account/mail/confirm?secret=";

    private final Mailer mailer;
    private final MailWishes wishes;
    private final MailWords words;
    private final AccountDirectory accounts;
    private final AuditTrail auditTrail;
    private final OneTransaction oneTransaction;
    private final Clock clock;

    /** Whether this server can send mail at all. */
    public boolean possible() {
        return mailer.ready();
    }

    public MailWish own(Actor actor) {
        actor.may(NotificationsRight.READ).orRefuse();
        return wish(actor);
    }

    /** Sends a link to the address; refuses what is no address, too many links, and when the mail cannot be sent. */
    public void ask(Actor actor, String address) {
        actor.may(NotificationsRight.READ).orRefuse();
        MailAddress wanted = MailAddress.parse(address);
        if (!mailer.ready()) {
            throw NotificationsError.NO_MAIL.refused();
        }
        TokenSecret secret = TokenSecret.fresh();
        oneTransaction.run(() -> {
            wishes.save(wish(actor).ask(wanted, secret.hash(), clock.instant()));
            record(actor, "notifications.mail-ask", wanted);
        });
        Language language =
                accounts.find(actor.id()).map(account -> account.language()).orElse(Language.ZH);
        Mail mail = words.confirmation(Identifiers.next(clock).toString(), wanted, language, CONFIRM + secret.value());
        try {
            mailer.send(mail);
        } catch (Mailer.NotTaken e) {
            throw NotificationsError.MAIL_NOT_SENT.refused();
        }
    }

    /** Follows the link; from now on news goes there. */
    public void confirm(Actor actor, String secret) {
        actor.may(NotificationsRight.READ).orRefuse();
        oneTransaction.run(() -> {
            MailWish confirmed = wish(actor).confirm(new TokenSecret(secret).hash(), clock.instant());
            wishes.save(confirmed);
            record(actor, "notifications.mail-confirm", confirmed.address());
        });
    }

    public void choose(Actor actor, Map<Topic, Pace> paces) {
        actor.may(NotificationsRight.READ).orRefuse();
        oneTransaction.run(() -> wishes.save(wish(actor).choose(paces)));
    }

    /** No mail any more, and the address is forgotten. */
    public void stop(Actor actor) {
        actor.may(NotificationsRight.READ).orRefuse();
        oneTransaction.run(() -> {
            MailWish before = wish(actor);
            wishes.save(before.withoutMail());
            record(actor, "notifications.mail-stop", before.address());
        });
    }

    private MailWish wish(Actor actor) {
        return wishes.find(actor.id()).orElseGet(() -> MailWish.none(actor.id()));
    }

    private void record(Actor actor, String action, @Nullable MailAddress address) {
        auditTrail.record(AuditEvent.done(actor, action, "account", actor.id())
                .with(Map.of("address", address == null ? "" : address.masked())));
    }
}
