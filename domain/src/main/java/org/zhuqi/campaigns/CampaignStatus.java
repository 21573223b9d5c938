package org.zhuqi.campaigns;

import java.util.Map;
import java.util.Set;

/** Where a campaign stands. */
public enum CampaignStatus {
    /** Only the bureau works on it. */
    DRAFT,
    /** Everybody on the staff sees it and reports to it. */
    PUBLISHED,
    /** Read only. */
    CLOSED;

    private static final Map<CampaignStatus, Set<CampaignStatus>> NEXT =
            Map.of(DRAFT, Set.of(PUBLISHED), PUBLISHED, Set.of(CLOSED), CLOSED, Set.of());

    boolean mayBecome(CampaignStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
