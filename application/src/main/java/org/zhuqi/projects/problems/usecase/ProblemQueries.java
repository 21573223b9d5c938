package org.zhuqi.projects.problems.usecase;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.problems.ProblemId;
import org.zhuqi.projects.problems.ProblemKind;
import org.zhuqi.projects.problems.ProblemLevel;
import org.zhuqi.projects.problems.ProblemState;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;

/**
 * Lists of problems; scopes are those of {@code ProjectsRight.READ}: of projects within reach, and those one's own unit
 * answers for.
 */
@Port
public interface ProblemQueries {
    /** @param name of the project */
    record Line(
            ProblemId id,
            ProjectId project,
            LocalText name,
            ProblemKind kind,
            String title,
            ReportingUnitId owner,
            LocalDate found,
            LocalDate due,
            ProblemLevel level,
            ProblemState state,
            @Nullable LocalDate solved) {
        public boolean overdue(LocalDate today) {
            return state != ProblemState.SOLVED && due.isBefore(today);
        }
    }

    /**
     * Which are wanted; null means all.
     *
     * @param owner unit that answers for it
     * @param overdueOn only those that are not solved and whose limit had passed before the day
     */
    record Filter(
            @Nullable ProjectId project,
            @Nullable ReportingUnitId owner,
            @Nullable ProblemKind kind,
            @Nullable ProblemLevel level,
            @Nullable ProblemState state,
            @Nullable LocalDate overdueOn) {
        public static final Filter ALL = new Filter(null, null, null, null, null, null);

        public static Filter of(ProjectId project) {
            return new Filter(project, null, null, null, null, null);
        }
    }

    /** The newest first. */
    Page<Line> list(Scope scope, Filter filter, PageRequest page);

    /** Those not solved that stand at the level or above, the most urgent first. */
    List<Line> urgent(Scope scope, ProblemLevel from, int atMost);
}
