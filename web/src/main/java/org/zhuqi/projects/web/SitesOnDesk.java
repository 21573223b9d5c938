package org.zhuqi.projects.web;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.PageSection;

/** Sites an officer may stand at, on the desk: from a phone's first page to the camera in one tap. */
@Component
@RequiredArgsConstructor
class SitesOnDesk implements PageSection {
    private static final int LOOKED_AT = 50;
    private static final int SHOWN = 6;
    private final ProjectQueries queries;

    @Override
    public String page() {
        return "staff";
    }

    @Override
    public int order() {
        return 700;
    }

    @Override
    public String titleKey() {
        return "projects.on-site.take";
    }

    @Override
    public String fragment() {
        return "projects/on-site :: sites";
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return actor.has(ProjectsRight.EDIT);
    }

    @Override
    public Map<String, Object> load(Actor actor, @Nullable Object subject) {
        List<ProjectQueries.Line> sites = queries
                .list(actor.scopeFor(ProjectsRight.READ), ProjectQueries.Filter.ALL, PageRequest.first(LOOKED_AT))
                .items()
                .stream()
                .filter(line -> line.stage().isStarted() && line.halt() == null)
                .filter(line -> actor.may(ProjectsRight.EDIT, line.unit(), null).allowed())
                .limit(SHOWN)
                .toList();
        return Map.of("sites", sites);
    }
}
