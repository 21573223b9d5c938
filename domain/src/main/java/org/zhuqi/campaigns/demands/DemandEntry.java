package org.zhuqi.campaigns.demands;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

/**
 * One line of a demand's history; never changed once written.
 *
 * @param sequence 1, 2, 3 … within the demand
 * @param on the day of {@code at} in the place served: day 0 of what it promises
 * @param byUnit the unit of staff, null for enterprises and the program
 */
public record DemandEntry(
        int sequence,
        Instant at,
        LocalDate on,
        UserId by,
        String byName,
        @Nullable ReportingUnitId byUnit,
        DemandEvent event) {
    Moment moment() {
        return new Moment(at, on);
    }
}
