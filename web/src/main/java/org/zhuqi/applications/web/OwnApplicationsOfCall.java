package org.zhuqi.applications.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.applications.ApplicationStatus;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.applications.usecase.ApplicationQueries;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.PageSection;

/** On a call's page: what the reader's enterprise has handed in or begun for it. */
@Component
@RequiredArgsConstructor
class OwnApplicationsOfCall implements PageSection {
    private static final int LOOKED_AT = 100;

    private final ApplicationQueries queries;

    @Override
    public String page() {
        return "programme";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String titleKey() {
        return "applications.of-call";
    }

    @Override
    public String fragment() {
        return "applications/parts :: of-call";
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return subject instanceof ProgrammeId
                && actor.has(ApplicationsRight.APPLY)
                && !lines(actor, subject).isEmpty();
    }

    @Override
    public Map<String, Object> load(Actor actor, @Nullable Object subject) {
        return Map.of("lines", lines(actor, Objects.requireNonNull(subject)));
    }

    private List<ApplicationQueries.Line> lines(Actor actor, Object call) {
        return queries.mine(actor.scopeFor(ApplicationsRight.APPLY), PageRequest.first(LOOKED_AT)).items().stream()
                .filter(line -> line.programme().equals(call) && line.status() != ApplicationStatus.WITHDRAWN)
                .toList();
    }
}
