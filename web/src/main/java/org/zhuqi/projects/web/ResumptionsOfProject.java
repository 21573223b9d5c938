package org.zhuqi.projects.web;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.resumptions.usecase.ShowResumptions;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.web.PageSection;

/** When a project went on after the winters, on its page, for staff and its owner. */
@Component
@RequiredArgsConstructor
class ResumptionsOfProject implements PageSection {
    private final ShowResumptions showResumptions;

    @Override
    public String page() {
        return "project";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "projects.resumptions";
    }

    @Override
    public String fragment() {
        return "projects/resumptions :: of-project";
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return subject instanceof ProjectId && actor.has(ProjectsRight.READ);
    }

    @Override
    public Map<String, Object> load(Actor actor, @Nullable Object subject) {
        if (!(subject instanceof ProjectId project)) {
            throw new IllegalArgumentException("not a project: " + subject);
        }
        return Map.of(
                "base",
                (actor.role().isEnterprise() ? "/my/projects/" : "/staff/projects/") + project,
                "view",
                showResumptions.of(actor, project));
    }
}
