package org.zhuqi.campaigns.demands;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

/**
 * One message of the thread of a demand; never changed once written.
 *
 * @param internal a note among offices, which the enterprise never sees
 * @param byUnit the unit of staff, null for the enterprise
 */
public record DemandMessage(
        DemandMessageId id,
        DemandId demand,
        Instant at,
        UserId by,
        String byName,
        @Nullable ReportingUnitId byUnit,
        boolean internal,
        String text) {
    public static final int MAX_TEXT = 5000;

    public DemandMessage {
        if (text.isBlank() || text.length() > MAX_TEXT) {
            throw DemandsError.INCOMPLETE.refused(List.of(
                    text.isBlank()
                            ? FieldProblem.of("text", "demands.words-missing")
                            : FieldProblem.of("text", "demands.words-too-long", MAX_TEXT)));
        }
    }
}
