package org.zhuqi.programmes.trials;

import java.util.Map;
import java.util.Set;

/** How far a dry run has come. */
public enum DryRunStatus {
    /** Waits for the program to have time. */
    QUEUED,
    /** Goes through the records, portion by portion. */
    RUNNING,
    DONE,
    /** Somebody stopped it; nothing of it is shown. */
    CANCELLED,
    /** The program broke off too often; it goes on where it was when somebody asks. */
    INTERRUPTED;

    private static final Map<DryRunStatus, Set<DryRunStatus>> NEXT = Map.of(
            QUEUED, Set.of(RUNNING, CANCELLED, INTERRUPTED),
            RUNNING, Set.of(DONE, CANCELLED, INTERRUPTED),
            INTERRUPTED, Set.of(QUEUED, CANCELLED),
            DONE, Set.of(),
            CANCELLED, Set.of());

    public boolean mayBecome(DryRunStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether the program works on it, or will as soon as it can. */
    public boolean underWay() {
        return this == QUEUED || this == RUNNING;
    }
}
