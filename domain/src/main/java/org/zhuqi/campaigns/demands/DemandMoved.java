package org.zhuqi.campaigns.demands;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.DomainEvent;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ReportingUnitId;

/**
 * Something happened to a demand.
 *
 * @param lead who leads it now, null while nobody does
 * @param card colour of the card that was given, null when none was
 */
public record DemandMoved(
        UUID eventId,
        Instant at,
        DemandId demand,
        String title,
        EnterpriseId enterprise,
        ReportingUnitId unit,
        @Nullable ReportingUnitId lead,
        Set<ReportingUnitId> assisting,
        DemandMove move,
        DemandState state,
        @Nullable CardColour card)
        implements DomainEvent {
    public DemandMoved {
        assisting = Set.copyOf(assisting);
    }
}
