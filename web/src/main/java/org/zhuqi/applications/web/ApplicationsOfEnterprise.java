package org.zhuqi.applications.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.applications.usecase.ApplicationQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.EnterpriseSection;

/** What an enterprise has submitted, on its page. */
@Component
class ApplicationsOfEnterprise extends EnterpriseSection {
    private static final int SHOWN = 10;

    private final ApplicationQueries queries;

    ApplicationsOfEnterprise(ApplicationQueries queries) {
        super(500, "applications.of-enterprise", "applications/of-enterprise :: latest", ApplicationsRight.READ);
        this.queries = queries;
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return super.visibleTo(actor, subject) && !actor.role().isEnterprise();
    }

    @Override
    protected Map<String, Object> load(Actor actor, EnterpriseId enterprise) {
        return Map.of(
                "enterprise",
                enterprise,
                "applications",
                queries.submitted(
                        actor.scopeFor(ApplicationsRight.READ),
                        ApplicationQueries.Filter.of(enterprise),
                        PageRequest.first(SHOWN)));
    }
}
