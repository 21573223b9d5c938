package org.zhuqi.notifications.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.zhuqi.notifications.Letter;
import org.zhuqi.notifications.Mail;
import org.zhuqi.notifications.MailAddress;
import org.zhuqi.notifications.Notification;
import org.zhuqi.notifications.usecase.MailRules;
import org.zhuqi.notifications.usecase.MailWords;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.web.Texts;

/** Mails from the message bundles: what the inbox says, each line with its link. */
@Component
@RequiredArgsConstructor
class MailTexts implements MailWords {
    private final Texts texts;
    private final NotificationWords words;
    private final MailRules rules;

    @Override
    public Mail news(String id, Letter.Bundle bundle, MailAddress to, Language language, List<Notification> news) {
        return in(language, () -> {
            String lines = news.stream()
                    .map(one -> "· " + words.of(one) + "\n  " + texts.dateTime(one.at()) + "\n  " + link(one.href()))
                    .collect(Collectors.joining("\n\n"));
            return new Mail(id, to, subject(bundle, news), body(lines, "notifications.mail.why"));
        });
    }

    @Override
    public Mail confirmation(String id, MailAddress to, Language language, String path) {
        return in(
                language,
                () -> new Mail(
                        id,
                        to,
                        subject(texts.message("notifications.mail.confirm.subject")),
                        body(
                                texts.message("notifications.mail.confirm.text") + "\n\n" + link(path),
                                "notifications.mail.confirm.why")));
    }

    private String subject(Letter.Bundle bundle, List<Notification> news) {
        if (bundle.daily()) {
            return subject(texts.message("notifications.mail.day", news.size()));
        }
        String first = words.of(news.getFirst());
        return subject(news.size() == 1 ? first : texts.message("notifications.mail.more", first, news.size()));
    }

    /** One line, whatever names in it hold. */
    private String subject(String words) {
        return texts.message("notifications.mail.subject", words).replaceAll("\\p{Cntrl}+", " ");
    }

    private String body(String text, String why) {
        return text + "\n\n—\n" + texts.message("shared.product.long") + "\n" + texts.message(why) + "\n"
                + link("/account") + "\n";
    }

    private String link(String path) {
        return rules.publicAddress().replaceAll("/+$", "") + path;
    }

    /** As if somebody of that language asked: nobody's request is at hand. */
    private static Mail in(Language language, Supplier<Mail> writing) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(Locale.of(language.code()));
        try {
            return writing.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
