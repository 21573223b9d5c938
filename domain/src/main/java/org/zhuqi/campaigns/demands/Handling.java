package org.zhuqi.campaigns.demands;

import java.util.Set;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.calendar.Limit;
import org.zhuqi.shared.ReportingUnitId;

/**
 * Who handles a demand, and how the dispatch stands.
 *
 * @param lead null while it is not dispatched
 * @param round how often it was given to a unit
 * @param objectWithin how long after the dispatch the unit may object, null when it may not
 * @param objections how often a unit objected
 * @param reopenings how often it was reopened
 */
@With
public record Handling(
        @Nullable ReportingUnitId lead,
        Set<ReportingUnitId> assisting,
        int round,
        @Nullable Moment dispatched,
        @Nullable Limit objectWithin,
        int objections,
        int reopenings) {
    static final Handling NONE = new Handling(null, Set.of(), 0, null, null, 0, 0);

    public Handling {
        assisting = Set.copyOf(assisting);
    }
}
