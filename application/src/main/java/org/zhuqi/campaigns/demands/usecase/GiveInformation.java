package org.zhuqi.campaigns.demands.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandEvent;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.shared.Actor;

/** The enterprise gives what it was asked for; the clock runs on. */
@Service
@Transactional
@RequiredArgsConstructor
public class GiveInformation {
    private final DemandMover mover;

    public Demand give(Actor actor, DemandId id, String text) {
        return mover.make(actor, mover.forEnterprise(actor, id), new DemandEvent.InformationGiven(text));
    }
}
