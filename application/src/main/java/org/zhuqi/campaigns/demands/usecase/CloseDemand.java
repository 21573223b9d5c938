package org.zhuqi.campaigns.demands.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandEvent;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.DemandLimits;
import org.zhuqi.shared.Actor;

/** The office closes a rated demand on proof, or finds that what was told as done was not. */
@Service
@Transactional
@RequiredArgsConstructor
public class CloseDemand {
    private final DemandMover mover;

    public Demand close(Actor actor, DemandId id, String proof) {
        return mover.make(actor, mover.forOffice(actor, id), new DemandEvent.ClosedOnProof(proof));
    }

    /** A false closure: the unit gets a red card and has the demand again. */
    public Demand contradict(Actor actor, DemandId id, String finding) {
        Demand demand = mover.forOffice(actor, id);
        DemandLimits limits = mover.limits();
        return mover.make(
                actor,
                demand,
                new DemandEvent.Contradicted(
                        finding, limits.contact(), limits.reply(), limits.closing(ReopenDemand.complexity(demand))));
    }
}
