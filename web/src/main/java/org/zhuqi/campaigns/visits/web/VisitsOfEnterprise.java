package org.zhuqi.campaigns.visits.web;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.visits.VisitsRight;
import org.zhuqi.campaigns.visits.usecase.VisitQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.PageSection;

/** The latest visits to an enterprise, on its page. */
@Component
@RequiredArgsConstructor
class VisitsOfEnterprise implements PageSection {
    private static final int SHOWN = 20;
    private final VisitQueries queries;

    @Override
    public String page() {
        return "enterprise";
    }

    @Override
    public int order() {
        return 410;
    }

    @Override
    public String titleKey() {
        return "visits.of-enterprise";
    }

    @Override
    public String fragment() {
        return "campaigns/visits/section :: latest";
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return subject instanceof EnterpriseId && actor.has(VisitsRight.READ);
    }

    @Override
    public Map<String, Object> load(Actor actor, @Nullable Object subject) {
        if (!(subject instanceof EnterpriseId enterprise)) {
            throw new IllegalArgumentException("not an enterprise: " + subject);
        }
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
