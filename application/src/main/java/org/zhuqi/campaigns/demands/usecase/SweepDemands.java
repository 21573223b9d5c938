package org.zhuqi.campaigns.demands.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandRules;
import org.zhuqi.campaigns.demands.Demands;
import org.zhuqi.campaigns.demands.Made;
import org.zhuqi.campaigns.demands.Projection;
import org.zhuqi.campaigns.demands.Signature;
import org.zhuqi.shared.Actor;

/** Does what supervision has to do by now: reminders, cards, ratings that nobody gave. For the schedule. */
@Service
@Transactional
@RequiredArgsConstructor
public class SweepDemands {
    private final DemandMover mover;
    private final Demands demands;

    /** How many demands are looked at in one transaction. */
    public static final int BATCH = 1000;

    /**
     * Looks at those whose moment has come; answers how many there were. Several programs at once take different ones,
     * and what a killed one had taken is taken again.
     */
    public int sweep() {
        List<Demand> due = demands.lockDue(mover.now().at(), BATCH);
        if (due.isEmpty()) {
            return 0;
        }
        DemandRules rules = mover.rules();
        Signature signature = mover.sign(Actor.system());
        List<Made> made =
                due.stream().map(demand -> demand.supervise(signature, rules)).toList();
        demands.saveAll(
                made,
                made.stream().map(each -> Projection.of(each.demand(), rules)).toList());
        mover.tell(Actor.system(), made);
        return due.size();
    }
}
