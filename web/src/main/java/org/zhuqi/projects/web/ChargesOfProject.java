package org.zhuqi.projects.web;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.charges.usecase.ShowCharges;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.PageSection;
import org.zhuqi.shared.web.Texts;

/** Who answers for a project at the offices, on its page, and how it was passed on. */
@Component
@RequiredArgsConstructor
class ChargesOfProject implements PageSection {
    private final ShowCharges showCharges;
    private final Texts texts;

    @Override
    public String page() {
        return "project";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String titleKey() {
        return "projects.charges";
    }

    @Override
    public String fragment() {
        return "projects/charges :: of-project";
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
        ShowCharges.View view = showCharges.of(actor, project);
        return Map.of(
                "project",
                project.value(),
                "view",
                view,
                "officials",
                view.officials().entrySet().stream()
                        .map(each -> new Option(each.getKey().toString(), texts.of(each.getValue())))
                        .toList());
    }
}
