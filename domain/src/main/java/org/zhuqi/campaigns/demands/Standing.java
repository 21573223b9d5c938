package org.zhuqi.campaigns.demands;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the clock stands still because the enterprise was asked for information: the days after the asking up
 * to the day of the answer. Whatever is asked and answered on one day costs nothing.
 *
 * @param until null while the answer is awaited
 */
public record Standing(LocalDate since, @Nullable LocalDate until) {
    boolean covers(LocalDate day) {
        return day.isAfter(since) && (until == null || !day.isAfter(until));
    }
}
