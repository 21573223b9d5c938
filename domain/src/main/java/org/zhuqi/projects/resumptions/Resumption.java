package org.zhuqi.projects.resumptions;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsError;
import org.zhuqi.shared.UserId;

/**
 * When a project goes on after the winter of a year, as it is planned and as it happened (复工, docs/domain.md §9.3).
 *
 * @param version counts saves; 0 while nothing is kept
 */
public record Resumption(ProjectId project, int year, Days days, UserId by, String byName, Instant at, long version) {
    /**
     * @param planned last day on which it would be in time; null where nobody said: then the plan of the year says it
     * @param resumed null before it went on
     * @param note why it goes on late, or what else is to be said
     */
    public record Days(
            @Nullable LocalDate planned, @Nullable LocalDate resumed, String note) {
        public static final Days NONE = new Days(null, null, "");

        public Days withResumed(LocalDate day) {
            return new Days(planned, day, note);
        }

        boolean within(int year) {
            return (planned == null || planned.getYear() == year) && (resumed == null || resumed.getYear() == year);
        }
    }

    /** Refuses a project that was not at work before the year, days of another year, and a resumption still to come. */
    public static Days checked(Project project, int year, Days days, LocalDate today) {
        project.refuseWhenTerminated();
        LocalDate started = project.started();
        boolean atWork = project.standing().stage().isStarted() && started != null && started.getYear() < year;
        if (!atWork) {
            throw ProjectsError.NOTHING_TO_RESUME.refused(String.valueOf(year));
        }
        if (!days.within(year)) {
            throw ProjectsError.RESUMPTION_YEAR.refused(String.valueOf(year));
        }
        LocalDate resumed = days.resumed();
        if (resumed != null && resumed.isAfter(today)) {
            throw ProjectsError.DAY_TO_COME.refused();
        }
        return days;
    }
}
