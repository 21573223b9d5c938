package org.zhuqi.campaigns.demands.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandEvent;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.shared.Actor;

/** The office decides on an objection; its decision binds. */
@Service
@Transactional
@RequiredArgsConstructor
public class DecideObjection {
    private final DemandMover mover;

    public Demand decide(Actor actor, DemandId id, boolean upheld, String reason) {
        return mover.make(
                actor,
                mover.forOffice(actor, id),
                new DemandEvent.ObjectionDecided(
                        upheld, reason, upheld ? mover.limits().dispatch() : null));
    }
}
