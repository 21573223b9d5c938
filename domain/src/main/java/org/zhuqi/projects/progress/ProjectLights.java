package org.zhuqi.projects.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhuqi.projects.Halt;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.lights.LightRules;
import org.zhuqi.projects.lights.PlanCurve;
import org.zhuqi.shared.Money;

/** The lights of one project as of a day. */
public record ProjectLights(LightRules.Progress progress, LightRules.Timely start, LightRules.Timely entry) {
    /**
     * What is compared.
     *
     * @param plan of the year, null when there is none
     * @param curve null for the linear one
     * @param completed in the year up to the last month that has ended
     * @param plannedStart last day on which the start is in time, null when none was planned
     */
    public record Basis(
            Stage stage,
            @Nullable Halt halt,
            @Nullable Money plan,
            @Nullable PlanCurve curve,
            Money completed,
            @Nullable LocalDate plannedStart,
            @Nullable LocalDate started,
            boolean excused,
            @Nullable LocalDate entered) {
        public static Basis of(Project project, @Nullable YearPlan plan, ReportHistory history, LocalDate asOf) {
            boolean nothingEnded = PlanCurve.monthsEnded(asOf) == 0;
            return new Basis(
                    project.standing().stage(),
                    project.standing().halt(),
                    plan == null ? null : plan.amount(),
                    plan == null ? null : plan.curve(),
                    nothingEnded ? Money.ZERO : history.inYear(ReportHistory.lastEnded(asOf)),
                    project.plannedStart(),
                    project.started(),
                    !project.schedule().excuse().isEmpty(),
                    project.schedule().entered());
        }
    }

    /** What is put off or given up has no plan to fall behind; what stands still has. */
    public static ProjectLights of(Basis basis, LightRules rules, LocalDate asOf) {
        boolean judged = basis.halt() == null || basis.halt() == Halt.STOPPED;
        Money plan = basis.plan();
        PlanCurve curve = basis.curve();
        LightRules.Progress progress = rules.progress(
                judged && plan != null ? plan.yuan() : BigDecimal.ZERO,
                curve == null ? PlanCurve.LINEAR : curve,
                basis.completed().yuan(),
                asOf);
        boolean startUnknown = basis.stage().isStarted() && basis.started() == null;
        return new ProjectLights(
                progress,
                rules.start(
                        judged && !startUnknown ? basis.plannedStart() : null, basis.started(), basis.excused(), asOf),
                rules.entry(judged ? basis.started() : null, basis.entered(), asOf));
    }

    /** The most urgent of the three. */
    public LightColour overall() {
        return progress.colour().or(start.colour()).or(entry.colour());
    }
}
