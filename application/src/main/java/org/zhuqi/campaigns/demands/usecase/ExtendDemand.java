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

    public Demand ask(Actor actor, DemandId id, int days, String reason) {
        return mover.make(actor, mover.forLead(actor, id), new DemandEvent.ExtensionAsked(days, reason));
    }

    /** @param days as granted, 0 to deny it */
    public Demand decide(Actor actor, DemandId id, int days, @Nullable String reason) {
        return mover.make(actor, mover.forOffice(actor, id), new DemandEvent.ExtensionDecided(days, reason));
    }
}
