package org.zhuqi.campaigns.demands;

import java.time.LocalDate;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.calendar.Limit;

/**
 * Something to be done within a limit, as the history knows it; {@link DemandClock} turns it into a day or a moment.
 *
 * @param number 1, 2, 3 … within the demand
 * @param about number of the card it is about, 0 for all others
 * @param started day 0, not counted where the limit is in days
 * @param limit how long it may take, null where a day was promised
 * @param extension working days added to the limit
 * @param fixed the promised day itself, null where a limit was promised
 * @param done when it was kept or fell away, null while it is open
 * @param kept whether it was kept, and did not fall away because the demand took another way
 */
@With
public record Promise(
        int number,
        StepKind kind,
        int about,
        Moment started,
        @Nullable Limit limit,
        int extension,
        @Nullable LocalDate fixed,
        @Nullable Moment done,
        boolean kept) {
    public Promise {
        if ((limit == null) == (fixed == null)) {
            throw new IllegalArgumentException("a promise has a limit or a day");
        }
    }

    public boolean open() {
        return done == null;
    }

    public LocalDate startedOn() {
        return started.on();
    }

    /** How many working days it may take, extension included; 0 where no number of days was promised. */
    public int workingDays() {
        return extension + (limit instanceof Limit.Days days ? days.number() : 0);
    }
}
