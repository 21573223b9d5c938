package org.zhuqi.projects.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.enterprises.Masking;
import org.zhuqi.projects.Halt;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectMove;
import org.zhuqi.projects.ProjectRules;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.StageLaw;
import org.zhuqi.projects.lights.LightRuleSets;
import org.zhuqi.projects.lights.LightRules;
import org.zhuqi.projects.progress.MonthlyReports;
import org.zhuqi.projects.progress.ProjectLights;
import org.zhuqi.projects.progress.ReportHistory;
import org.zhuqi.projects.progress.YearPlan;
import org.zhuqi.projects.progress.YearPlans;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;

/** A project with everything that is known of it, and its lights as of today. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ShowProject {
    private final Projects projects;
    private final YearPlans plans;
    private final MonthlyReports reports;
    private final LightRuleSets lightRules;
    private final ProjectRules rules;
    private final Clock clock;

    /**
     * What the page shows.
     *
     * @param phone of whoever answers for it; masked for those who do not work on it
     * @param sizeClass lower bound of its class, null below the lowest
     * @param moves the newest first
     * @param plan in force today, null when there is none
     * @param editions of this year's plan
     * @param completed since the start
     * @param inYear completed in the year up to the last report
     * @param next where it may go forward from here
     * @param halts how it may be halted
     */
    public record View(
            Project project,
            String phone,
            @Nullable Money sizeClass,
            List<ProjectMove> moves,
            @Nullable YearPlan plan,
            List<YearPlan> editions,
            ReportHistory history,
            Money completed,
            Money inYear,
            ProjectLights lights,
            LightRules lightRules,
            LocalDate asOf,
            Set<Stage> next,
            Set<Halt> halts,
            boolean mayEdit,
            boolean mayReport,
            boolean mayCheck,
            boolean mayLock) {}

    public View show(Actor actor, ProjectId id) {
        actor.may(ProjectsRight.READ).orRefuse();
        Project project = projects.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        project.may(actor, ProjectsRight.READ).orRefuse();
        LocalDate today = LocalDate.now(clock);
        ReportHistory history = reports.of(id);
        YearPlan plan = plans.inForce(id, today).orElse(null);
        LightRules inForce = lightRules.inForce();
        YearMonth month = YearMonth.from(today);
        boolean works = project.may(actor, ProjectsRight.REPORT).allowed();
        String phone = project.sheet().conduct().phone();
        StageLaw.Way way = StageLaw.from(project.standing().stage());
        boolean edits = project.may(actor, ProjectsRight.EDIT).allowed();
        return new View(
                project,
                works || phone.isEmpty() ? phone : Masking.phone(phone),
                rules.sizeClass(Optional.ofNullable(project.sheet().investment().total()))
                        .orElse(null),
                projects.moves(id),
                plan,
                plans.editions(id, today.getYear()),
                history,
                history.sinceStart(project.sheet().investment().before(), month),
                history.inYear(month),
                ProjectLights.of(ProjectLights.Basis.of(project, plan, history, today), inForce, today),
                inForce,
                today,
                project.standing().halt() == null ? way.next() : Set.of(),
                project.standing().halt() == Halt.TERMINATED ? Set.of() : way.halts(),
                edits,
                works,
                project.may(actor, ProjectsRight.CHECK).allowed(),
                project.may(actor, ProjectsRight.LOCK).allowed());
    }
}
