package org.zhuqi.campaigns.visits.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.campaigns.assignments.OpenMatters;
import org.zhuqi.campaigns.visits.VisitStatus;
import org.zhuqi.campaigns.visits.VisitsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PageRequest;

/** Visits that a leaving officer has planned and not made. */
@Service
@RequiredArgsConstructor
class PlannedVisitsOpen implements OpenMatters {
    private static final int MOST = 20;
    private final VisitQueries queries;

    @Override
    public String id() {
        return "visits.planned";
    }

    @Override
    public List<String> of(EnterpriseId enterprise) {
        return queries
                .list(
                        Actor.system().scopeFor(VisitsRight.READ),
                        new VisitQueries.Filter(null, null, enterprise, VisitStatus.PLANNED, null, null),
                        PageRequest.first(MOST))
                .items()
                .stream()
                .map(visit -> "已计划走访：" + visit.day())
                .toList();
    }
}
