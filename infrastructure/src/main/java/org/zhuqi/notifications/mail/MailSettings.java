package org.zhuqi.notifications.mail;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Settings {@code zhuqi.mail.*}; the mail server itself is {@code spring.mail.*}.
 *
 * @param from the sender's address; without it there is no mail
 * @param publicAddress under which people reach this server, such as {@code https://zhuqi.example.org}: links begin with it
 * @param gather how long news waits for more of the same matter before its mail leaves
 * @param digest time of day at which the mail of the day leaves
 */
@ConfigurationProperties("zhuqi.mail")
record MailSettings(
        @DefaultValue("") String from,
        @DefaultValue("") String publicAddress,
        @DefaultValue("2m") Duration gather,

        @DefaultValue("07:30") @DateTimeFormat(pattern = "HH:mm")
        LocalTime digest) {
    boolean complete() {
        return !from.isBlank() && !publicAddress.isBlank();
    }

    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
