package org.zhuqi.campaigns.demands.usecase;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.campaigns.demands.Complexity;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandEvent;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.DemandLimits;
import org.zhuqi.campaigns.demands.DemandsError;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.ReportingUnitId;

/** The office gives a demand to a lead unit and to units that assist. */
@Service
@Transactional
@RequiredArgsConstructor
public class DispatchDemand {
    private final DemandMover mover;
    private final UnitDirectory units;

    public Demand dispatch(
            Actor actor,
            DemandId id,
            @Nullable ReportingUnitId lead,
            Set<ReportingUnitId> assisting,
            @Nullable String note) {
        Demand demand = mover.forOffice(actor, id);
        ReportingUnitId leading = DemandMover.required(lead, "lead");
        requireUnit(leading);
        assisting.forEach(this::requireUnit);
        Complexity complexity = demand.complexity();
        if (complexity == null) {
            throw DemandsError.MOVE_NOT_POSSIBLE.refused();
        }
        Set<ReportingUnitId> others = new LinkedHashSet<>(assisting);
        others.remove(leading);
        DemandLimits limits = mover.limits();
        return mover.make(
                actor,
                demand,
                new DemandEvent.Dispatched(
                        leading,
                        others,
                        limits.contact(),
                        limits.reply(),
                        limits.closing(complexity),
                        limits.object(),
                        note));
    }

    private void requireUnit(ReportingUnitId id) {
        if (units.find(id).filter(ReportingUnit::active).isEmpty()) {
            throw DemandsError.UNKNOWN_UNIT.refused(List.of(FieldProblem.of("lead", "demands.unit-unknown")));
        }
    }
}
