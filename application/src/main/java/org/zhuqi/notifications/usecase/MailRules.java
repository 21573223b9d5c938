package org.zhuqi.notifications.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When mails leave, and where their links lead.
 *
 * @param gather how long news waits for more of its matter
 * @param digest the time of day of the mail of the day
 * @param publicAddress under which people reach this server
 */
public record MailRules(Duration gather, LocalTime digest, String publicAddress) {
    /** The next time of day after the moment. */
    public Instant nextDigest(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        ZonedDateTime today = local.toLocalDate().atTime(digest).atZone(zone);
        return (today.isAfter(local)
                        ? today
                        : local.toLocalDate().plusDays(1).atTime(digest).atZone(zone))
                .toInstant();
    }
}
