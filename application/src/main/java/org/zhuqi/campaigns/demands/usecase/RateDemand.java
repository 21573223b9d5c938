package org.zhuqi.campaigns.demands.usecase;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandEvent;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.Grade;
import org.zhuqi.shared.Actor;

/** The enterprise says what it thinks of the answer, and agrees that the matter is done. */
@Service
@Transactional
@RequiredArgsConstructor
public class RateDemand {
    private final DemandMover mover;

    public Demand rate(Actor actor, DemandId id, @Nullable Grade grade, @Nullable String comment) {
        Demand demand = mover.forEnterprise(actor, id);
        return mover.make(
                actor,
                demand,
                new DemandEvent.Rated(
                        DemandMover.required(grade, "grade"),
                        comment,
                        mover.limits().followUp()));
    }

    public Demand confirm(Actor actor, DemandId id) {
        return mover.make(actor, mover.forEnterprise(actor, id), new DemandEvent.Confirmed());
    }
}
