package org.zhuqi.projects.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.EnterpriseSection;

/** The projects of an enterprise, on its page. */
@Component
class ProjectsOfEnterprise extends EnterpriseSection {
    private static final int SHOWN = 20;
    private final ProjectQueries queries;

    ProjectsOfEnterprise(ProjectQueries queries) {
        super(560, "projects.nav", "projects/parts :: of-enterprise", ProjectsRight.READ);
        this.queries = queries;
    }

    @Override
    protected Map<String, Object> load(Actor actor, EnterpriseId enterprise) {
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
