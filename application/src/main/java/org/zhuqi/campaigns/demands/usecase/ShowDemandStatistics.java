package org.zhuqi.campaigns.demands.usecase;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.campaigns.demands.DemandsRight;
import org.zhuqi.campaigns.demands.PublicCounts;
import org.zhuqi.shared.Actor;

/** What everybody may know of demands: figures in which no single enterprise can be found. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ShowDemandStatistics {
    private final DemandFigureQueries queries;
    private final Clock clock;

    /** How many were raised until now, by category, small groups put together. */
    public PublicCounts show(Actor actor) {
        return PublicCounts.of(queries.raisedByCategory(actor.scopeFor(DemandsRight.STATISTICS), clock.instant()));
    }
}
