package org.zhuqi.projects.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import lombok.AccessLevel;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsError;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.UserId;

/**
 * What a project reports of a month. A correction is another edition; the last one counts, the earlier ones stay.
 *
 * @param edition from 1
 * @param on the day it was told
 * @param late told after the day on which it was due
 * @param why it was corrected, empty of the first edition
 * @param checkedBy null before the county has looked at it
 */
@With(AccessLevel.PRIVATE)
public record MonthlyReport(
        ProjectId project,
        YearMonth month,
        int edition,
        Told told,
        ReportState state,
        LocalDate on,
        boolean late,
        String why,
        UserId by,
        @Nullable UserId checkedBy,
        @Nullable UserId lockedBy,
        Instant at) {

    /**
     * What was told.
     *
     * @param investment completed in the month; never a cumulative figure
     * @param percent of the whole work, above 100 only with a note
     * @param progress in words (形象进度)
     * @param aim of the next month
     * @param note where something is out of the ordinary
     */
    public record Told(Money investment, int percent, String progress, String aim, String problems, String note) {}

    /** Checked by somebody else than whoever wrote it. */
    public MonthlyReport checked(UserId checker) {
        if (checker.equals(by)) {
            throw ProjectsError.OWN_REPORT.refused();
        }
        return become(ReportState.CHECKED).withCheckedBy(checker);
    }

    public MonthlyReport locked(UserId locker) {
        return become(ReportState.LOCKED).withLockedBy(locker);
    }

    private MonthlyReport become(ReportState next) {
        if (!state.mayBecome(next)) {
            throw ProjectsError.REPORT_STATE.refused();
        }
        return withState(next);
    }
}
