package org.zhuqi.applications.web;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.applications.usecase.ApplicationQueries;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.PageSection;

/** What was submitted under a project's code, on its page. */
@Component
@RequiredArgsConstructor
class ApplicationsOfProject implements PageSection {
    private static final int SHOWN = 50;

    private final ApplicationQueries queries;

    @Override
    public String page() {
        return "project";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String titleKey() {
        return "applications.of-project";
    }

    @Override
    public String fragment() {
        return "applications/of-project :: list";
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return subject instanceof ProjectId && actor.has(ApplicationsRight.READ);
    }

    @Override
    public Map<String, Object> load(Actor actor, @Nullable Object subject) {
        if (!(subject instanceof ProjectId project)) {
            throw new IllegalArgumentException("not a project: " + subject);
        }
        return Map.of(
                "base",
                actor.role().isEnterprise() ? "/my/applications/" : "/staff/applications/",
                "applications",
                queries.ofProject(actor.scopeFor(ApplicationsRight.READ), project, PageRequest.first(SHOWN)));
    }
}
