package org.zhuqi.projects.progress;

import java.util.Map;
import java.util.Set;

/** How far a monthly report has come. */
public enum ReportState {
    /** Told by the owner or an officer. */
    REPORTED,
    /** Looked at by the county or zone. */
    CHECKED,
    /** Final; only another edition changes it. */
    LOCKED;

    private static final Map<ReportState, Set<ReportState>> NEXT =
            Map.of(REPORTED, Set.of(CHECKED), CHECKED, Set.of(LOCKED), LOCKED, Set.of());

    boolean mayBecome(ReportState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
