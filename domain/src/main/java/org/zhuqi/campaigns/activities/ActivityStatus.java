package org.zhuqi.campaigns.activities;

import java.util.Map;
import java.util.Set;

/** Where an activity stands, with the one table of where it may go. */
public enum ActivityStatus {
    DRAFT,
    ANNOUNCED,
    HELD,
    CLOSED,
    /** Will not be; everybody registered was told why. */
    CANCELLED;

    private static final Map<ActivityStatus, Set<ActivityStatus>> NEXT = Map.of(
            DRAFT, Set.of(ANNOUNCED, CANCELLED),
            ANNOUNCED, Set.of(HELD, CANCELLED),
            HELD, Set.of(CLOSED),
            CLOSED, Set.of(),
            CANCELLED, Set.of());

    public boolean mayBecome(ActivityStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether its plan may still be changed. */
    public boolean open() {
        return this == DRAFT || this == ANNOUNCED;
    }
}
