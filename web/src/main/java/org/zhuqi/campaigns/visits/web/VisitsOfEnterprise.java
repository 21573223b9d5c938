package org.zhuqi.campaigns.visits.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.visits.VisitsRight;
import org.zhuqi.campaigns.visits.usecase.VisitQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.EnterpriseSection;

/** The latest visits to an enterprise, on its page. */
@Component
class VisitsOfEnterprise extends EnterpriseSection {
    private static final int SHOWN = 20;
    private final VisitQueries queries;

    VisitsOfEnterprise(VisitQueries queries) {
        super(410, "visits.of-enterprise", "campaigns/visits/section :: latest", VisitsRight.READ);
        this.queries = queries;
    }

    @Override
    protected Map<String, Object> load(Actor actor, EnterpriseId enterprise) {
        return Map.of(
                "enterprise",
                enterprise,
                "page",
                queries.list(
                        actor.scopeFor(VisitsRight.READ),
                        new VisitQueries.Filter(null, null, enterprise, null, null, null),
                        PageRequest.first(SHOWN)),
                "mayRecord",
                actor.has(VisitsRight.RECORD));
    }
}
