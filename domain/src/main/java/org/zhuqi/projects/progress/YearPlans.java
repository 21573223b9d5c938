package org.zhuqi.projects.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.shared.Port;

/** Plans of the year in all their editions. */
@Port
public interface YearPlans {
    /** The editions for a year, the first first. */
    List<YearPlan> editions(ProjectId project, int year);

    /** The last edition for a year of each of the projects that have one. */
    List<YearPlan> latest(Collection<ProjectId> projects, int year);

    /** Refuses with CHANGED_MEANWHILE when somebody added that edition in between. */
    void add(YearPlan plan);

    /** The edition that held on the day, for the day's year. */
    default Optional<YearPlan> inForce(ProjectId project, LocalDate day) {
        return editions(project, day.getYear()).stream()
                .filter(plan -> plan.edition() == 1 || !plan.from().isAfter(day))
                .reduce((earlier, later) -> later);
    }
}
