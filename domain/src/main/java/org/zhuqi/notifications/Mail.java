package org.zhuqi.notifications;

import java.util.regex.Pattern;

/**
 * A mail as it leaves: plain text, one language.
 *
 * @param id names it to mail servers, so that one that gets it twice can tell
 * @param subject one line: breaks and other signs that steer, as a title somebody typed may have them, become blanks, because
 *     a mail's head ends its lines with them
 */
public record Mail(String id, MailAddress to, String subject, String text) {
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    public Mail {
        subject = STEERING.matcher(subject).replaceAll(" ");
    }
}
