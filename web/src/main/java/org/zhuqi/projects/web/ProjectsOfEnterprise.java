package org.zhuqi.projects.web;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.PageSection;

/** The projects of an enterprise, on its page. */
@Component
@RequiredArgsConstructor
class ProjectsOfEnterprise implements PageSection {
    private static final int SHOWN = 20;
    private final ProjectQueries queries;

    @Override
    public String page() {
        return "enterprise";
    }

    @Override
    public int order() {
        return 560;
    }

    @Override
    public String titleKey() {
        return "projects.nav";
    }

    @Override
    public String fragment() {
        return "projects/parts :: of-enterprise";
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return subject instanceof EnterpriseId && actor.has(ProjectsRight.READ);
    }

    @Override
    public Map<String, Object> load(Actor actor, @Nullable Object subject) {
        if (!(subject instanceof EnterpriseId enterprise)) {
            throw new IllegalArgumentException("not an enterprise: " + subject);
        }
        return Map.of(
                "page",
                queries.list(
                        actor.scopeFor(ProjectsRight.READ),
                        ProjectQueries.Filter.ALL.with(enterprise),
                        PageRequest.first(SHOWN)),
                "base",
                actor.role().isEnterprise() ? "/my/projects/" : "/staff/projects/");
    }
}
