package org.zhuqi.projects.progress.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsError;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.lights.PlanCurve;
import org.zhuqi.projects.progress.PlanTemplates;
import org.zhuqi.projects.progress.YearPlan;
import org.zhuqi.projects.progress.YearPlans;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.ReadFields;

/** Sets the plan of a year, or changes it: the earlier edition stays, and what was judged by it stays judged by it. */
@Service
@Transactional
@RequiredArgsConstructor
public class PlanYear {
    private static final int WHY = 1_000;
    private static final int MONTHS = 12;
    private final Projects projects;
    private final YearPlans plans;
    private final PlanTemplates templates;
    private final JudgeProjects judgeProjects;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * What was typed.
     *
     * @param year nothing for this year
     * @param amount in 万元
     * @param template id of a curve of the place, {@code linear}, or nothing for the one of the project's kind
     * @param curve twelve cumulative shares, which go before the template
     * @param why needed once there is an edition
     */
    public record Command(
            @Nullable String year,
            @Nullable String amount,
            @Nullable String template,
            @Nullable List<String> curve,
            @Nullable String why) {}

    /** Returns the edition. */
    public int plan(Actor actor, ProjectId id, Command command) {
        actor.may(ProjectsRight.EDIT).orRefuse();
        Project project = projects.findForChange(id).orElseThrow(SharedError.NOT_FOUND::refused);
        project.may(actor, ProjectsRight.EDIT).orRefuse();
        project.refuseWhenTerminated();
        LocalDate today = LocalDate.now(clock);
        ReadFields fields = new ReadFields();
        int year = fields.count("year", command.year()).orElse(today.getYear());
        if (year < today.getYear() - 1 || year > today.getYear() + 1) {
            fields.wrong(FieldProblem.of("year", "projects.year-range"));
        }
        Money amount = fields.wan("amount", fields.required("amount", command.amount(), WHY))
                .orElse(Money.ZERO);
        String why = fields.text("why", command.why(), WHY);
        PlanCurve curve = curve(fields, project, command);
        fields.refuseWrong();
        List<YearPlan> editions = plans.editions(id, year);
        if (!editions.isEmpty() && why.isEmpty()) {
            throw ProjectsError.WHY_MISSING.refused();
        }
        LocalDate from = editions.isEmpty() ? LocalDate.of(year, 1, 1) : today;
        YearPlan plan =
                new YearPlan(id, year, editions.size() + 1, amount, curve, from, why, actor.id(), clock.instant());
        plans.add(plan);
        judgeProjects.judge(id);
        auditTrail.record(AuditEvent.done(actor, "projects.plan", "project", id)
                .with("year", String.valueOf(year))
                .with("edition", String.valueOf(plan.edition()))
                .with("amount", amount.toString()));
        return plan.edition();
    }

    private PlanCurve curve(ReadFields fields, Project project, Command command) {
        List<Fraction> shares = new ArrayList<>();
        List<String> typed = Objects.requireNonNullElse(command.curve(), List.<String>of()).stream()
                .filter(text -> !text.isBlank())
                .toList();
        typed.forEach(text -> fields.number("curve", text).map(Fraction::of).ifPresent(shares::add));
        if (!typed.isEmpty()) {
            if (typed.size() != MONTHS) {
                fields.wrong(FieldProblem.of("curve", "lights.twelve"));
            }
            return shares.size() == MONTHS ? new PlanCurve(shares) : PlanCurve.LINEAR;
        }
        String template = fields.text("template", command.template(), WHY);
        if (template.isEmpty()) {
            return templates.of(project.sheet().heading().kind());
        }
        if (template.equals("linear")) {
            return PlanCurve.LINEAR;
        }
        return templates.all().stream()
                .filter(each -> each.id().equals(template))
                .map(PlanTemplates.Template::curve)
                .findFirst()
                .orElseGet(() -> {
                    fields.wrong(new FieldProblem("template", "shared.choice", List.of()));
                    return PlanCurve.LINEAR;
                });
    }
}
