package org.zhuqi.projects.usecase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.projects.seeing.SeeingRules;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;

/**
 * Counts who started and who resumed of those that were to (开复工, docs/domain.md §9.3); scopes are those of
 * {@code ProjectsRight.READ}.
 *
 * <p>To start is due when a start was planned in the day's year; done when it has begun. To resume is due of a project begun in
 * an earlier year and still being built, once the day planned for it has come, or, where none was, its plan of the year has
 * something due by the months that have ended. It is done when the project is not halted and its resumption was recorded by the
 * day, or, where none was, it has reported investment in this year.
 */
@Port
public interface StartRateQueries {
    /** What is counted. */
    enum Part {
        START,
        RESUME
    }

    /** @param part null for both */
    record Wanted(@Nullable Part part, SeeingRules.StartsDue startsDue) {}

    /** How many were to, and of them how many did. */
    record Rate(long due, long done) {
        public static final Rate NONE = new Rate(0, 0);
    }

    record UnitRate(ReportingUnitId unit, Rate rate) {}

    Rate rate(Scope scope, Wanted wanted, ProjectFigureQueries.Asked asked);

    /** The same by unit; units in which nothing is due are left out. */
    List<UnitRate> byUnit(Scope scope, Wanted wanted, ProjectFigureQueries.Asked asked);

    /** Those that were to, by id; the amount is one for those that did and nothing for the others. */
    Page<ProjectFigureQueries.Counted> due(
            Scope scope, Wanted wanted, ProjectFigureQueries.Asked asked, PageRequest page);
}
