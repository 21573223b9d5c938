package org.zhuqi.projects.progress.usecase;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.progress.ReportState;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;

/** Lists of monthly reports. */
@Port
public interface ProgressQueries {
    /** The edition that counts. */
    record Line(
            ProjectId project,
            LocalText name,
            ReportingUnitId unit,
            YearMonth month,
            int edition,
            Money investment,
            int percent,
            String progress,
            ReportState state,
            LocalDate on,
            boolean late) {}

    /** Which are wanted; null means all. */
    record Filter(
            @Nullable ReportingUnitId unit,
            @Nullable YearMonth month,
            @Nullable ReportState state) {
        public static final Filter ALL = new Filter(null, null, null);
    }

    /** A project that has work going on and has not reported the month. */
    record Missing(ProjectId project, LocalText name, ReportingUnitId unit) {}

    /** Within {@code ProjectsRight.READ}, the latest month first. */
    Page<Line> list(Scope scope, Filter filter, PageRequest page);

    /** Within {@code ProjectsRight.REPORT}: those at work and not halted without a report of the month, by name. */
    Page<Missing> missing(Scope scope, YearMonth month, PageRequest page);

    /** Within the right to check or to lock: how many of the unit stand in the state. */
    long count(Scope scope, ReportState state, @Nullable ReportingUnitId unit);
}
