package org.zhuqi.campaigns.demands;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.DomainEvent;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ReportingUnitId;

/** Somebody wrote into the thread of a demand. */
public record DemandMessagePosted(
        UUID eventId,
        Instant at,
        DemandId demand,
        String title,
        EnterpriseId enterprise,
        @Nullable ReportingUnitId lead,
        Set<ReportingUnitId> assisting,
        boolean internal,
        boolean byEnterprise,
        @Nullable ReportingUnitId byUnit)
        implements DomainEvent {
    public DemandMessagePosted {
        assisting = Set.copyOf(assisting);
    }
}
