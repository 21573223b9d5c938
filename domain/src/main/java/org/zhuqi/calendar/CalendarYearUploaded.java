package org.zhuqi.calendar;

import java.time.Instant;
import java.util.UUID;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvent;

/**
 * A year of a layer was loaded by somebody; deadlines that were provisional may have moved.
 *
 * @param by who did it
 * @param days how many days the file names
 */
public record CalendarYearUploaded(
        UUID eventId, Instant at, Actor by, String calendar, int year, String source, int days, boolean provisional)
        implements DomainEvent {}
