package org.zhuqi.projects.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.progress.MonthlyReport;
import org.zhuqi.projects.progress.usecase.CheckReport;
import org.zhuqi.projects.progress.usecase.PlanYear;
import org.zhuqi.projects.progress.usecase.ReportMonth;
import org.zhuqi.projects.resumptions.usecase.ShowResumptions;
import org.zhuqi.projects.usecase.ShowProject;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Problems;

/** The forms of a month's report and of a year's plan, for staff and, where it is theirs, for the owner. */
@Controller
@RequiredArgsConstructor
class ReportForms {
    private final ShowProject showProject;
    private final ReportMonth reportMonth;
    private final ShowResumptions showResumptions;
    private final CheckReport checkReport;
    private final PlanYear planYear;
    private final ProjectWords words;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping("/staff/projects/{id}/report")
    String blankForStaff(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable YearMonth month,
            Model model) {
        actor.may(ProjectsRight.WORK).orRefuse();
        return blank(actor, id, month, model);
    }

    @GetMapping("/my/projects/{id}/report")
    String blank(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable YearMonth month,
            Model model) {
        actor.may(ProjectsRight.REPORT).orRefuse();
        ShowProject.View view = showProject.show(actor, new ProjectId(id));
        YearMonth of = month == null ? YearMonth.now(clock) : month;
        return form(actor, id, view.history().of(of).map(ReportForms::written).orElse(blankOf(of)), model);
    }

    private static ReportMonth.Command blankOf(YearMonth month) {
        return new ReportMonth.Command(month.toString(), "", "", "", "", "", "", "", "", "");
    }

    private static ReportMonth.Command written(MonthlyReport report) {
        MonthlyReport.Told told = report.told();
        return new ReportMonth.Command(
                report.month().toString(),
                told.investment().wan().toPlainString(),
                "",
                String.valueOf(told.percent()),
                told.progress(),
                told.aim(),
                told.problems(),
                told.note(),
                "",
                "");
    }

    @PostMapping({"/staff/projects/{id}/report", "/my/projects/{id}/report"})
    String report(
            Actor actor, @PathVariable UUID id, ReportMonth.Command command, Model model, RedirectAttributes redirect) {
        try {
            ReportMonth.Outcome outcome = reportMonth.report(actor, new ProjectId(id), command);
            redirect.addFlashAttribute("warnings", List.copyOf(outcome.warnings()));
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return form(actor, id, command, model);
        }
        redirect.addFlashAttribute("done", "projects.done.reported");
        return "redirect:" + base(actor) + id;
    }

    private String form(Actor actor, UUID id, ReportMonth.Command command, Model model) {
        ShowProject.View view = showProject.show(actor, new ProjectId(id));
        if (!view.mayReport()) {
            throw SharedError.NOT_FOUND.refused();
        }
        model.addAttribute("view", view);
        model.addAttribute("base", base(actor) + id);
        model.addAttribute("form", command);
        String month = Objects.requireNonNullElse(command.month(), "");
        model.addAttribute(
                "correction",
                view.history().editions().stream()
                        .anyMatch(report -> report.month().toString().equals(month)));
        ShowResumptions.View resumptions = showResumptions.of(actor, new ProjectId(id));
        model.addAttribute(
                "resumes", resumptions.mayRecord() && resumptions.ofThisYear().resumed() == null ? resumptions : null);
        return "projects/progress/report";
    }

    @PostMapping("/staff/projects/{id}/reports/check")
    String check(Actor actor, @PathVariable UUID id, @RequestParam YearMonth month, RedirectAttributes redirect) {
        checkReport.check(actor, new ProjectId(id), month);
        return back(id, redirect);
    }

    @PostMapping("/staff/projects/{id}/reports/lock")
    String lock(Actor actor, @PathVariable UUID id, @RequestParam YearMonth month, RedirectAttributes redirect) {
        checkReport.lock(actor, new ProjectId(id), month);
        return back(id, redirect);
    }

    @GetMapping("/staff/projects/{id}/plan")
    String plan(Actor actor, @PathVariable UUID id, Model model) {
        return planForm(actor, id, new PlanYear.Command("", "", "", List.of(), ""), "", model);
    }

    @PostMapping("/staff/projects/{id}/plan")
    String plan(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String amount,
            @RequestParam(required = false) @Nullable String template,
            @RequestParam(defaultValue = "") String curve,
            @RequestParam(required = false) @Nullable String why,
            Model model,
            RedirectAttributes redirect) {
        PlanYear.Command command = new PlanYear.Command(
                year, amount, template, List.of(curve.strip().split("[\\s,，;；]+")), why);
        try {
            planYear.plan(actor, new ProjectId(id), command);
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return planForm(actor, id, command, curve, model);
        }
        return back(id, redirect);
    }

    private String planForm(Actor actor, UUID id, PlanYear.Command command, String curve, Model model) {
        actor.may(ProjectsRight.EDIT).orRefuse();
        ShowProject.View view = showProject.show(actor, new ProjectId(id));
        if (!view.mayEdit()) {
            throw SharedError.NOT_FOUND.refused();
        }
        model.addAttribute("view", view);
        model.addAttribute("form", command);
        model.addAttribute("curve", curve);
        model.addAttribute("curves", words.curves());
        model.addAttribute("year", view.asOf().getYear());
        return "projects/progress/plan";
    }

    private static String base(Actor actor) {
        return actor.role().isEnterprise() ? "/my/projects/" : "/staff/projects/";
    }

    private static String back(UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", "projects.done.saved");
        return "redirect:/staff/projects/" + id;
    }
}
