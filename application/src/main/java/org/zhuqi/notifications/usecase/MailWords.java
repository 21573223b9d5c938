package org.zhuqi.notifications.usecase;

import java.util.List;
import org.zhuqi.notifications.Letter;
import org.zhuqi.notifications.Mail;
import org.zhuqi.notifications.MailAddress;
import org.zhuqi.notifications.Notification;
import org.zhuqi.shared.Language;

/** Writes mails in the language of who gets them. */
public interface MailWords {
    /**
     * News of one matter, or of a day.
     *
     * @param id of the mail
     */
    Mail news(String id, Letter.Bundle bundle, MailAddress to, Language language, List<Notification> news);

    /**
     * Asks whether the address is the person's.
     *
     * @param path of this server, with the secret
     */
    Mail confirmation(String id, MailAddress to, Language language, String path);
}
