package org.zhuqi.campaigns;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.zhuqi.shared.DomainEvent;
import org.zhuqi.shared.ReportingUnitId;

/**
 * A campaign runs from now on.
 *
 * @param units those that lead or assist in one of its tasks
 */
public record CampaignPublished(UUID eventId, Instant at, CampaignId campaign, String name, Set<ReportingUnitId> units)
        implements DomainEvent {
    public CampaignPublished {
        units = Set.copyOf(units);
    }
}
