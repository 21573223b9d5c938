package org.zhuqi.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Until when something has to be done: 24:00 of the date.
 *
 * @param provisional the calendar of those days may still change
 */
public record Deadline(LocalDate date, boolean provisional) {
    /** The first instant after it. */
    public Instant end(ZoneId zone) {
        return date.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public boolean overAt(Instant now, ZoneId zone) {
        return !now.isBefore(end(zone));
    }
}
