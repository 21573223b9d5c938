package org.zhuqi.campaigns.demands.usecase;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.campaigns.assignments.OpenMatters;
import org.zhuqi.campaigns.demands.DemandsRight;
import org.zhuqi.campaigns.demands.Moment;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PageRequest;

/** Demands of an enterprise that somebody still owes an answer to. */
@Service
@RequiredArgsConstructor
class OpenDemands implements OpenMatters {
    private static final int MOST = 20;

    private final DemandQueries queries;
    private final Clock clock;

    @Override
    public String id() {
        return "demands.open";
    }

    @Override
    public List<String> of(EnterpriseId enterprise) {
        return queries
                .list(
                        Actor.system().scopeFor(DemandsRight.READ),
                        DemandQueries.Filter.openOf(enterprise, Moment.now(clock)),
                        PageRequest.first(MOST))
                .items()
                .stream()
                .map(demand -> "未办结诉求：" + demand.title())
                .toList();
    }
}
