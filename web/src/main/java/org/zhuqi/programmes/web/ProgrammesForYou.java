package org.zhuqi.programmes.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.calendar.usecase.Deadline;
import org.zhuqi.programmes.Eligibility;
import org.zhuqi.programmes.ProgrammesRight;
import org.zhuqi.programmes.Window;
import org.zhuqi.programmes.usecase.CheckEligibility;
import org.zhuqi.programmes.usecase.ProgrammeQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.PageSection;

/** On the enterprise's desk: the open calls, each with how the enterprise stands to it. */
@Component
@RequiredArgsConstructor
class ProgrammesForYou implements PageSection {
    private static final int SHOWN = 10;

    private final ProgrammeQueries queries;
    private final CheckEligibility checkEligibility;
    private final ProgrammeDeadlines deadlines;
    private final Clock clock;

    /** A call and the enterprise's standing. */
    record Offer(ProgrammeQueries.Line line, Deadline deadline, Eligibility eligibility) {}

    @Override
    public String page() {
        return "my";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String titleKey() {
        return "programmes.my.title";
    }

    @Override
    public String fragment() {
        return "programmes/sections :: my";
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return actor.enterprise() != null && actor.has(ProgrammesRight.CHECK_ELIGIBILITY);
    }

    @Override
    public Map<String, Object> load(Actor actor, @Nullable Object subject) {
        List<Offer> offers = queries
                .list(
                        actor.scopeFor(ProgrammesRight.READ),
                        new ProgrammeQueries.Filter(Window.State.OPEN, null, clock.instant()),
                        PageRequest.first(SHOWN))
                .items()
                .stream()
                .map(line -> new Offer(line, deadlines.of(line.window()), checkEligibility.check(actor, line.id())))
                .toList();
        return Map.of("offers", offers);
    }
}
