package org.zhuqi.campaigns.demands;

import java.time.LocalDate;
import lombok.With;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done within so many working days, as the history knows it; {@link DemandClock} turns it into a day.
 *
 * @param number 1, 2, 3 … within the demand
 * @param about number of the card it is about, 0 for all others
 * @param startedOn day 0, not counted
 * @param workingDays how many working days it may take, extension included
 * @param fixed the promised day itself, where a day and no number of days was promised
 * @param doneOn when it was kept or fell away, null while it is open
 * @param kept whether it was kept, and did not fall away because the demand took another way
 */
@With
public record Promise(
        int number,
        StepKind kind,
        int about,
        LocalDate startedOn,
        int workingDays,
        @Nullable LocalDate fixed,
        @Nullable LocalDate doneOn,
        boolean kept) {
    public boolean open() {
        return doneOn == null;
    }
}
