package org.zhuqi.applications.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.applications.Exclusion;
import org.zhuqi.applications.usecase.CheckExclusions;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.web.PageSection;

/** On a call's page, before anything is typed: what the reader's enterprise handed in that excludes it. */
@Component
@RequiredArgsConstructor
class ExclusionsOfCall implements PageSection {
    private final CheckExclusions checkExclusions;

    @Override
    public String page() {
        return "programme";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String titleKey() {
        return "applications.exclusions";
    }

    @Override
    public String fragment() {
        return "applications/parts :: exclusions-of-call";
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return actor.enterprise() != null
                && actor.has(ApplicationsRight.APPLY)
                && subject instanceof ProgrammeId call
                && !exclusions(actor, call).isEmpty();
    }

    @Override
    public Map<String, Object> load(Actor actor, @Nullable Object subject) {
        return Map.of("exclusions", exclusions(actor, (ProgrammeId) Objects.requireNonNull(subject)));
    }

    private List<Exclusion> exclusions(Actor actor, ProgrammeId call) {
        return checkExclusions.check(actor, call);
    }
}
