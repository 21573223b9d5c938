package org.zhuqi.campaigns.visits;

import java.util.Map;
import java.util.Set;

/** Where a visit stands. */
public enum VisitStatus {
    PLANNED,
    MADE,
    /** Will not be made. */
    CANCELLED;

    private static final Map<VisitStatus, Set<VisitStatus>> NEXT =
            Map.of(PLANNED, Set.of(MADE, CANCELLED), MADE, Set.of(), CANCELLED, Set.of());

    boolean mayBecome(VisitStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
