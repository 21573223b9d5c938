package org.zhuqi.campaigns.demands;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the clock stands still because the enterprise was asked for information. Of limits in days these are
 * the days after the asking up to the day of the answer, so that what is asked and answered on one day costs nothing; of
 * limits in hours it is the time itself.
 *
 * @param until null while the answer is awaited
 */
public record Standing(Moment since, @Nullable Moment until) {
    boolean covers(LocalDate day) {
        return day.isAfter(since.on()) && (until == null || !day.isAfter(until.on()));
    }

    boolean covers(Instant moment) {
        return !moment.isBefore(since.at()) && (until == null || moment.isBefore(until.at()));
    }
}
