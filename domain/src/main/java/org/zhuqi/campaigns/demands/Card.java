package org.zhuqi.campaigns.demands;

import java.time.LocalDate;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.ReportingUnitId;

/**
 * A yellow or red card of supervision, with the facts it was given for.
 *
 * @param number 1, 2, 3 … within the demand
 * @param promise number of the promise that was missed, 0 when it is about something else
 * @param unit who carries it
 * @param issuedBy the level that gave it; only that level cancels it
 * @param due the limit that was missed, null when it is about something else
 * @param answered when the unit said how it sets things right, null while it has not
 * @param cancelled when it was cancelled, null while it stands
 */
@With
public record Card(
        int number,
        int promise,
        CardReason reason,
        ReportingUnitId unit,
        ReportingUnitId issuedBy,
        LocalDate givenOn,
        @Nullable LocalDate due,
        @Nullable LocalDate answered,
        @Nullable LocalDate cancelled) {
    public CardColour colour() {
        return reason.colour();
    }

    public boolean stands() {
        return cancelled == null;
    }
}
