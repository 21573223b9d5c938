package org.zhuqi.campaigns.demands.usecase;

import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.campaigns.demands.Complexity;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandEvent;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.DemandLimits;
import org.zhuqi.campaigns.demands.DemandsError;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ReportingUnitId;

/** The office opens a demand again, once, because the enterprise is not satisfied: the next higher level has it. */
@Service
@Transactional
@RequiredArgsConstructor
public class ReopenDemand {
    private final DemandMover mover;

    public Demand reopen(Actor actor, DemandId id, String reason) {
        Demand demand = mover.forOffice(actor, id);
        ReportingUnitId lead = demand.handling().lead();
        if (lead == null) {
            throw DemandsError.MOVE_NOT_POSSIBLE.refused();
        }
        DemandLimits limits = mover.limits();
        return mover.make(
                actor,
                demand,
                new DemandEvent.Reopened(
                        mover.rules().above().apply(lead),
                        limits.contact(),
                        limits.reply(),
                        limits.closing(complexity(demand)),
                        reason));
    }

    /** Of a demand that was answered together with another, nobody said how much work it is. */
    static Complexity complexity(Demand demand) {
        return Objects.requireNonNullElse(demand.complexity(), Complexity.ORDINARY);
    }
}
