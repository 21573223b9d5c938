package org.zhuqi.campaigns.demands;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Until when a promise is kept in time.
 *
 * @param day the last one
 * @param at the moment itself: 24:00 of the last day where the limit is in days
 * @param inHours whether the limit is in hours, so that the last day does not count as a whole
 */
record Due(LocalDate day, Instant at, boolean inHours) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    static Due endOf(LocalDate day, ZoneId zone) {
        return new Due(day, day.plusDays(1).atStartOfDay(zone).toInstant(), false);
    }

    static Due at(Instant at, ZoneId zone) {
        return new Due(at.atZone(zone).toLocalDate(), at, true);
    }

    /** The last day, or the moment where the limit is in hours. */
    String inWords(ZoneId zone) {
        return inHours ? MOMENT.format(at.atZone(zone)) : day.toString();
    }

    boolean isBefore(Moment moment) {
        return inHours ? at.isBefore(moment.at()) : day.isBefore(moment.on());
    }
}
