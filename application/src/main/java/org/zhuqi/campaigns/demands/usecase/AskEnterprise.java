package org.zhuqi.campaigns.demands.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandEvent;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.shared.Actor;

/** Asks the enterprise for information: until it answers, or nobody waits any more, the clock stands still. */
@Service
@Transactional
@RequiredArgsConstructor
public class AskEnterprise {
    private final DemandMover mover;

    public Demand ask(Actor actor, DemandId id, String question) {
        return mover.make(actor, mover.forTurn(actor, id), new DemandEvent.InformationAsked(question));
    }

    /** Goes on without the answer. */
    public Demand goOn(Actor actor, DemandId id) {
        return mover.make(actor, mover.forTurn(actor, id), new DemandEvent.WentOn());
    }
}
