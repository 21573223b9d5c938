package org.zhuqi.calendar;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.DomainEvent;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;

/**
 * A year of a layer was loaded by somebody; deadlines that were provisional may have moved.
 *
 * @param by who did it, with name, role, unit and address as they were then
 * @param days how many days the file names
 */
public record CalendarYearUploaded(
        UUID eventId, Instant at, By by, String calendar, int year, String source, int days, boolean provisional)
        implements DomainEvent {

    public record By(
            UserId user, String name, Role role, @Nullable ReportingUnitId unit, String address) {}
}
