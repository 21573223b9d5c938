package org.zhuqi.reviews.checks.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.reviews.checks.ChecksRight;
import org.zhuqi.reviews.checks.usecase.CheckQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.web.PageSection;

/** What checks found, on the page of the application. */
@Component
@RequiredArgsConstructor
class FindingsSection implements PageSection {
    private static final String KIND = "application";

    private final CheckQueries queries;

    @Override
    public String page() {
        return KIND;
    }

    @Override
    public int order() {
        return 850;
    }

    @Override
    public String titleKey() {
        return "reviews.checks.title";
    }

    @Override
    public String fragment() {
        return "reviews/findings :: section";
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return subject instanceof UUID id
                && actor.has(ChecksRight.READ_FINDINGS)
                && !queries.findings(actor.scopeFor(ChecksRight.READ_FINDINGS), KIND, id)
                        .isEmpty();
    }

    @Override
    public Map<String, Object> load(Actor actor, @Nullable Object subject) {
        if (!(subject instanceof UUID id)) {
            return Map.of();
        }
        return Map.of(
                "findings",
                List.copyOf(queries.findings(actor.scopeFor(ChecksRight.READ_FINDINGS), KIND, id)),
                "subject",
                id,
                "again",
                actor.has(ChecksRight.LOOK_AGAIN));
    }
}
