package org.zhuqi.programmes.web;

import java.time.Clock;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.programmes.ProgrammesRight;
import org.zhuqi.programmes.Window;
import org.zhuqi.programmes.usecase.ProgrammeQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.PageSection;

/** The home page's list of calls that take applications now. */
@Component
@RequiredArgsConstructor
class OpenProgrammes implements PageSection {
    private static final int SHOWN = 10;

    private final ProgrammeQueries queries;
    private final ProgrammeDeadlines deadlines;
    private final Clock clock;

    @Override
    public String page() {
        return "home";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String titleKey() {
        return "programmes.home.title";
    }

    @Override
    public String fragment() {
        return "programmes/sections :: open";
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return true;
    }

    @Override
    public Map<String, Object> load(Actor actor, @Nullable Object subject) {
        return Map.of(
                "lines",
                queries
                        .list(
                                actor.scopeFor(ProgrammesRight.READ),
                                new ProgrammeQueries.Filter(Window.State.OPEN, null, clock.instant()),
                                PageRequest.first(SHOWN))
                        .items()
                        .stream()
                        .map(line -> new OpenLine(line, deadlines.of(line.window())))
                        .toList());
    }
}
