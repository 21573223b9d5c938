package org.zhuqi.projects.web;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.onsite.usecase.ShowSiteNotes;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.web.PageSection;

/** What was noted and photographed at a project's site, on its page. */
@Component
@RequiredArgsConstructor
class SiteNotesOfProject implements PageSection {
    private final ShowSiteNotes showSiteNotes;

    @Override
    public String page() {
        return "project";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String titleKey() {
        return "projects.on-site";
    }

    @Override
    public String fragment() {
        return "projects/on-site :: notes";
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return subject instanceof ProjectId && actor.has(ProjectsRight.WORK);
    }

    @Override
    public Map<String, Object> load(Actor actor, @Nullable Object subject) {
        if (!(subject instanceof ProjectId project)) {
            throw new IllegalArgumentException("not a project: " + subject);
        }
        return Map.of("project", project.value(), "view", showSiteNotes.latest(actor, project));
    }
}
