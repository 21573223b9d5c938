package org.zhuqi.campaigns.demands;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A moment and the day it lies on in the place served: limits in days look at the day, limits in hours at the moment.
 */
public record Moment(Instant at, LocalDate on) {
    public static Moment of(Instant at, ZoneId zone) {
        return new Moment(at, at.atZone(zone).toLocalDate());
    }

    public static Moment now(Clock clock) {
        return of(clock.instant(), clock.getZone());
    }
}
