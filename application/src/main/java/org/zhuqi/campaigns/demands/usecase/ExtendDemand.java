package org.zhuqi.campaigns.demands.usecase;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandEvent;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.shared.Actor;

/** The lead unit asks for a longer limit, once; the office decides and the enterprise is told. */
@Service
@Transactional
@RequiredArgsConstructor
public class ExtendDemand {
    private final DemandMover mover;

    public Demand ask(Actor actor, DemandId id, @Nullable Integer days, String reason) {
        Demand demand = mover.forLead(actor, id);
        return mover.make(actor, demand, new DemandEvent.ExtensionAsked(DemandMover.required(days, "days"), reason));
    }

    /** @param days as granted, 0 to deny it */
    public Demand decide(Actor actor, DemandId id, @Nullable Integer days, @Nullable String reason) {
        Demand demand = mover.forOffice(actor, id);
        return mover.make(actor, demand, new DemandEvent.ExtensionDecided(DemandMover.required(days, "days"), reason));
    }
}
