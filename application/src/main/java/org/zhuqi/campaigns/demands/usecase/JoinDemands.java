package org.zhuqi.campaigns.demands.usecase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandEvent;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.DemandState;
import org.zhuqi.campaigns.demands.Demands;
import org.zhuqi.campaigns.demands.DemandsError;
import org.zhuqi.campaigns.demands.DemandsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;

/** Puts demands together: the same one raised twice, or many of a kind that are answered at once. */
@Service
@Transactional
@RequiredArgsConstructor
public class JoinDemands {
    /** As many as anybody chooses by hand; each is read with its whole history. */
    static final int MOST = 200;

    private final DemandMover mover;
    private final Demands demands;

    /** The demand is the same as another of its enterprise, which goes on alone. */
    public Demand merge(Actor actor, DemandId id, @Nullable DemandId into) {
        Demand demand = mover.forOffice(actor, id, into);
        Demand other = other(demand, DemandMover.required(into, "other"));
        if (!other.matter().enterprise().equals(demand.matter().enterprise())) {
            throw DemandsError.NOT_THE_SAME.refused();
        }
        return mover.make(actor, demand, new DemandEvent.Merged(other.id()));
    }

    /** The demand is answered together with another, when that one is. */
    public Demand bind(Actor actor, DemandId id, @Nullable DemandId to) {
        Demand demand = mover.forOffice(actor, id, to);
        Demand leading = other(demand, DemandMover.required(to, "other"));
        return bind(actor, demand, leading);
    }

    /** Many of a kind become one matter: all of them are answered together with this one, or none is. */
    public List<Demand> gather(Actor actor, DemandId to, Collection<DemandId> others) {
        actor.may(DemandsRight.OFFICE).orRefuse();
        Set<DemandId> followers = new LinkedHashSet<>(others);
        followers.remove(to);
        if (followers.isEmpty()) {
            throw DemandsError.INCOMPLETE.refused(List.of(FieldProblem.of("others", "demands.choice-missing")));
        }
        if (followers.size() > MOST) {
            throw DemandsError.INCOMPLETE.refused(List.of(FieldProblem.of("others", "demands.too-many-chosen", MOST)));
        }
        Set<DemandId> all = new LinkedHashSet<>(followers);
        all.add(to);
        demands.lockAll(all);
        Demand leading = mover.forOffice(actor, to);
        List<Demand> gathered = new ArrayList<>();
        for (DemandId id : followers) {
            Demand demand = mover.forOffice(actor, id);
            gathered.add(bind(actor, demand, other(demand, leading.id())));
        }
        return gathered;
    }

    private Demand bind(Actor actor, Demand demand, Demand leading) {
        if (!leading.state().mayLead()) {
            throw DemandsError.NOT_THE_SAME.refused();
        }
        return mover.make(actor, demand, new DemandEvent.Bound(leading.id()));
    }

    private Demand other(Demand demand, DemandId id) {
        Demand other = demands.lock(id).orElseThrow(DemandsError.NOT_THE_SAME::refused);
        if (other.id().equals(demand.id()) || other.state().isOver() || other.state() == DemandState.BOUND) {
            throw DemandsError.NOT_THE_SAME.refused();
        }
        if (demands.hasOthers(demand.id())) {
            throw DemandsError.OTHERS_HANG_ON_IT.refused();
        }
        return other;
    }
}
