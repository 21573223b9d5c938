package org.zhuqi.applications.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.usecase.OpenJudgedSubmission;
import org.zhuqi.reviews.panels.PanelsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.web.PageSection;

/** What was handed in, beside the score sheet of an expert. */
@Component
@RequiredArgsConstructor
class JudgedSection implements PageSection {
    private final OpenJudgedSubmission openJudgedSubmission;
    private final SubmittedSection submitted;

    @Override
    public String page() {
        return "application-panel";
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
        return "applications/content :: judged-section";
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return subject instanceof UUID && actor.has(PanelsRight.JUDGE);
    }

    @Override
    public Map<String, Object> load(Actor actor, @Nullable Object subject) {
        Map<String, Object> model = new HashMap<>();
        if (subject instanceof UUID id) {
            submitted.put(openJudgedSubmission.open(actor, new ApplicationId(id)), model::put);
        }
        return model;
    }
}
