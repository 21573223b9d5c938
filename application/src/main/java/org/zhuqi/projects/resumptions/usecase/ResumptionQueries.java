package org.zhuqi.projects.resumptions.usecase;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.projects.Halt;
import org.zhuqi.projects.KeyLevel;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;

/**
 * Lists projects that are to go on in a day's year: begun in an earlier one and still being built. How they are counted as of
 * any day {@link org.zhuqi.projects.usecase.StartRateQueries} says; here they stand as they are on the day of asking.
 */
@Port
public interface ResumptionQueries {
    /** Where one stands. */
    enum State {
        /** Its day has passed. */
        OVERDUE,
        /** Its day is to come, or nobody planned any. */
        AWAITED,
        RESUMED
    }

    /**
     * @param due last day on which it is in time: as it was planned, else of the first month of which the plan of the year
     *     expects something; null where neither says anything
     * @param resumed the day that was recorded; null also where only reports of investment show it
     * @param halt null while it goes on
     */
    record Line(
            ProjectId project,
            LocalText name,
            ReportingUnitId unit,
            String leader,
            @Nullable LocalDate due,
            @Nullable LocalDate resumed,
            @Nullable Halt halt,
            State state) {}

    /** Which are wanted; null means all. */
    record Filter(
            @Nullable ReportingUnitId unit,
            @Nullable KeyLevel keyLevel,
            @Nullable String leader,
            @Nullable State state) {
        public static final Filter ALL = new Filter(null, null, null, null);
        public static final Filter OVERDUE = new Filter(null, null, null, State.OVERDUE);
    }

    /** Those whose day comes first, first; within {@code ProjectsRight.READ}. */
    Page<Line> list(Scope scope, Filter filter, LocalDate today, PageRequest page);

    /** Empty for a project that has nothing to resume; within {@code ProjectsRight.READ}. */
    Optional<Line> find(Scope scope, ProjectId project, LocalDate today);
}
