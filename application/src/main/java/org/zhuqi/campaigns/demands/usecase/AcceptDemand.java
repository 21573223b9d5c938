package org.zhuqi.campaigns.demands.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.campaigns.demands.Categories;
import org.zhuqi.campaigns.demands.Complexity;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandEvent;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.DemandsError;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;

/** The office takes a demand on, or does not admit it and says why. */
@Service
@Transactional
@RequiredArgsConstructor
public class AcceptDemand {
    private final DemandMover mover;
    private final Categories categories;

    /** @param category the right one, null to leave it as it is */
    public Demand accept(
            Actor actor,
            DemandId id,
            @Nullable Complexity complexity,
            @Nullable String category,
            @Nullable String note) {
        Demand demand = mover.forOffice(actor, id);
        if (category != null && categories.find(category).isEmpty()) {
            throw DemandsError.INCOMPLETE.refused(List.of(FieldProblem.of("category", "demands.category-missing")));
        }
        return mover.make(
                actor,
                demand,
                new DemandEvent.Accepted(
                        DemandMover.required(complexity, "complexity"),
                        category == null ? demand.category() : category,
                        mover.limits().dispatch(),
                        note));
    }

    public Demand refuse(Actor actor, DemandId id, String reason) {
        return mover.make(actor, mover.forOffice(actor, id), new DemandEvent.Refused(reason));
    }
}
