package org.zhuqi.applications.web;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.applications.usecase.ApplicationQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.PageSection;

/** What an enterprise has submitted, on its page. */
@Component
@RequiredArgsConstructor
class ApplicationsOfEnterprise implements PageSection {
    private static final int SHOWN = 10;

    private final ApplicationQueries queries;

    @Override
    public String page() {
        return "enterprise";
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public String titleKey() {
        return "applications.of-enterprise";
    }

    @Override
    public String fragment() {
        return "applications/of-enterprise :: latest";
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return subject instanceof EnterpriseId && !actor.role().isEnterprise() && actor.has(ApplicationsRight.READ);
    }

    @Override
    public Map<String, Object> load(Actor actor, @Nullable Object subject) {
        if (!(subject instanceof EnterpriseId enterprise)) {
            throw new IllegalArgumentException("not an enterprise: " + subject);
        }
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
