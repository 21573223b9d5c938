package org.zhuqi.projects.web;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.quotes.QuotePurpose;
import org.zhuqi.projects.quotes.usecase.ShowQuotes;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.web.PageSection;

/** What was said about a project, on its page, apart from its figures. */
@Component
@RequiredArgsConstructor
class QuotesOfProject implements PageSection {
    private final ShowQuotes showQuotes;
    private final ProjectWords words;

    @Override
    public String page() {
        return "project";
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public String titleKey() {
        return "projects.quotes";
    }

    @Override
    public String fragment() {
        return "projects/quotes :: of-project";
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
        return Map.of(
                "project",
                project.value(),
                "view",
                showQuotes.of(actor, project),
                "purposes",
                words.options(QuotePurpose.values(), "projects.quote-purpose."));
    }
}
