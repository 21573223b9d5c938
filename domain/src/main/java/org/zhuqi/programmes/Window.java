package org.zhuqi.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When applications are taken, by the server's clock.
 *
 * @param opens the first moment that counts
 * @param closes the first moment that is too late: a window "until 09-30 24:00" closes at 10-01 00:00:00, and a
 *     submission at that very second is late (docs/domain.md "Policy-fund process", step 2)
 */
public record Window(Instant opens, Instant closes) {
    public Window {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("a window must open before it closes");
        }
    }

    /** From the beginning of the first day to 24:00 of the last. */
    public static Window ofDays(LocalDate first, LocalDate last, ZoneId zone) {
        return new Window(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    public State at(Instant moment) {
        if (moment.isBefore(opens)) {
            return State.NOT_YET;
        }
        return moment.isBefore(closes) ? State.OPEN : State.CLOSED;
    }

    public boolean isOpen(Instant moment) {
        return at(moment) == State.OPEN;
    }

    /** The day whose end is the deadline: the day of the last second that still counts. */
    public LocalDate lastDay(ZoneId zone) {
        return closes.minusNanos(1).atZone(zone).toLocalDate();
    }

    /** Where a moment lies. */
    public enum State {
        NOT_YET,
        OPEN,
        CLOSED
    }
}
