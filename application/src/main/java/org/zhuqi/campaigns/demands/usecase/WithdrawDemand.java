package org.zhuqi.campaigns.demands.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandEvent;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.Demands;
import org.zhuqi.campaigns.demands.DemandsError;
import org.zhuqi.shared.Actor;

/** The enterprise takes a demand back before there is a result; nobody owes anything any more. */
@Service
@Transactional
@RequiredArgsConstructor
public class WithdrawDemand {
    private final DemandMover mover;
    private final Demands demands;

    public Demand withdraw(Actor actor, DemandId id, String reason) {
        Demand demand = mover.forEnterprise(actor, id);
        if (!demands.boundTo(id).isEmpty()) {
            // Other enterprises wait for its answer.
            throw DemandsError.OTHERS_HANG_ON_IT.refused();
        }
        return mover.make(actor, demand, new DemandEvent.Withdrawn(reason));
    }
}
