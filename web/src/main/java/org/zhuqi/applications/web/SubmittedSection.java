package org.zhuqi.applications.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.applications.usecase.SubmittedApplication;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.web.PageSection;

/** What was handed in, on the page on which it is reviewed. */
@Component
@RequiredArgsConstructor
class SubmittedSection implements PageSection {
    private final OpenedSubmission openedSubmission;

    @Override
    public String page() {
        return "application";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String titleKey() {
        return "applications.section.title";
    }

    @Override
    public String fragment() {
        return "applications/content :: submitted-section";
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return subject instanceof UUID && !actor.role().isEnterprise() && actor.has(ApplicationsRight.READ);
    }

    @Override
    public Map<String, Object> load(Actor actor, @Nullable Object subject) {
        Map<String, Object> model = new HashMap<>();
        if (subject instanceof UUID id) {
            put(openedSubmission.open(actor, new ApplicationId(id)), model::put);
        }
        return model;
    }

    void put(SubmittedApplication submitted, BiConsumer<String, Object> model) {
        model.accept("submitted", submitted);
        model.accept("form", submitted.programme().form());
        model.accept("answers", submitted.submission().answers());
    }
}
