package org.zhuqi.campaigns.reports;

import java.util.Map;
import java.util.Set;

/** Where a report stands. */
public enum ReportStatus {
    /** It is being written; figures may be refreshed. */
    DRAFT,
    /** Somebody who did not write it has read it; writing on makes it a draft again. */
    CHECKED,
    /** It never changes again. */
    ISSUED;

    private static final Map<ReportStatus, Set<ReportStatus>> NEXT =
            Map.of(DRAFT, Set.of(CHECKED), CHECKED, Set.of(DRAFT, ISSUED), ISSUED, Set.of());

    boolean mayBecome(ReportStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
