package org.zhuqi.projects.progress;

import org.zhuqi.projects.ProjectId;
import org.zhuqi.shared.Port;

/** What projects reported, month by month, in all editions. */
@Port
public interface MonthlyReports {
    ReportHistory of(ProjectId project);

    /** Refuses with CHANGED_MEANWHILE when that edition is there already. */
    void add(MonthlyReport report);

    /** Saves a step of an edition that is there; refuses with CHANGED_MEANWHILE when it took another in between. */
    void save(MonthlyReport report, ReportState before);
}
