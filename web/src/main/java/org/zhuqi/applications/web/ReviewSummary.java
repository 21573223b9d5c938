package org.zhuqi.applications.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.applications.Submission;
import org.zhuqi.rules.Step;
import org.zhuqi.rules.Truth;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.web.PageSection;

/** Above the decision: the amount, how the conditions stand and what is not known, before anybody scrolls. */
@Component
@RequiredArgsConstructor
class ReviewSummary implements PageSection {
    private final OpenedSubmission openedSubmission;

    @Override
    public String page() {
        return "application-summary";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String titleKey() {
        return "applications.summary";
    }

    @Override
    public String fragment() {
        return "applications/parts :: at-a-glance";
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return subject instanceof UUID && !actor.role().isEnterprise() && actor.has(ApplicationsRight.READ);
    }

    @Override
    public Map<String, Object> load(Actor actor, @Nullable Object subject) {
        Map<String, Object> model = new HashMap<>();
        if (subject instanceof UUID id) {
            Submission submission =
                    openedSubmission.open(actor, new ApplicationId(id)).submission();
            model.put("submission", submission);
            model.put("outcome", outcome(submission.conditions()));
            model.put("open", open(submission.conditions()));
        }
        return model;
    }

    /** The whole is the first step. */
    private static String outcome(List<Step> conditions) {
        return conditions.isEmpty() || !(conditions.getFirst() instanceof Step.Finding whole)
                ? "UNKNOWN"
                : switch (whole.outcome()) {
                    case TRUE -> "ELIGIBLE";
                    case FALSE -> "INELIGIBLE";
                    case UNKNOWN -> "UNKNOWN";
                };
    }

    /** Conditions about which something is not known, in the call's words. */
    private static List<LocalText> open(List<Step> conditions) {
        return conditions.stream()
                .filter(step -> step instanceof Step.Finding finding
                        && finding.outcome() == Truth.UNKNOWN
                        && !finding.missing().isEmpty())
                .map(step -> ((Step.Finding) step).words())
                .filter(Objects::nonNull)
                .toList();
    }
}
