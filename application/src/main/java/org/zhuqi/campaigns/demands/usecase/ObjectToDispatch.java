package org.zhuqi.campaigns.demands.usecase;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandEvent;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ReportingUnitId;

/** The lead unit says that a demand is not its matter; once, and within a day. */
@Service
@Transactional
@RequiredArgsConstructor
public class ObjectToDispatch {
    private final DemandMover mover;

    /** @param instead whose matter it is in the unit's opinion */
    public Demand object(Actor actor, DemandId id, String reason, @Nullable ReportingUnitId instead) {
        return mover.make(
                actor,
                mover.forLead(actor, id),
                new DemandEvent.Objected(reason, instead, mover.limits().dispatch()));
    }
}
