package org.zhuqi.applications.web;

import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.applications.usecase.ShowLinkedProject;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.web.PageSection;

/** The project that an application names, on its page, for those who work on both. */
@Component
@RequiredArgsConstructor
class LinkedProject implements PageSection {
    private final ShowLinkedProject showLinkedProject;

    @Override
    public String page() {
        return "application";
    }

    @Override
    public int order() {
        return 840;
    }

    @Override
    public String titleKey() {
        return "applications.linked-project";
    }

    @Override
    public String fragment() {
        return "applications/of-project :: linked";
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return subject instanceof UUID && actor.has(ApplicationsRight.READ) && actor.has(ProjectsRight.WORK);
    }

    @Override
    public Map<String, Object> load(Actor actor, @Nullable Object subject) {
        if (!(subject instanceof UUID id)) {
            throw new IllegalArgumentException("not an application: " + subject);
        }
        return Map.of("linked", showLinkedProject.of(actor, new ApplicationId(id)));
    }
}
