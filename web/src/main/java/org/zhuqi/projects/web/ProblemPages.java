package org.zhuqi.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.campaigns.demands.Categories;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.problems.ProblemId;
import org.zhuqi.projects.problems.ProblemKind;
import org.zhuqi.projects.problems.ProblemLevel;
import org.zhuqi.projects.problems.ProblemState;
import org.zhuqi.projects.problems.usecase.DemandSolution;
import org.zhuqi.projects.problems.usecase.HandleProblem;
import org.zhuqi.projects.problems.usecase.ProblemQueries;
import org.zhuqi.projects.problems.usecase.RecordProblem;
import org.zhuqi.projects.problems.usecase.ShowProblem;
import org.zhuqi.projects.usecase.ShowProject;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;

/** Problems of projects: the ledger for staff, one problem with its log, and the form that names one. */
@Controller
@RequiredArgsConstructor
class ProblemPages {
    private static final int ROWS = 50;
    private final ProblemQueries queries;
    private final ShowProject showProject;
    private final ShowProblem showProblem;
    private final RecordProblem recordProblem;
    private final HandleProblem handleProblem;
    private final DemandSolution demandSolution;
    private final Categories categories;
    private final UnitDirectory units;
    private final ProjectWords words;
    private final Texts texts;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping("/staff/project-problems")
    String list(Actor actor, @RequestParam Map<String, String> address, Model model) {
        actor.may(ProjectsRight.WORK).orRefuse();
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "page",
                queries.list(
                        actor.scopeFor(ProjectsRight.READ),
                        ProblemSearch.filter(address, today),
                        new PageRequest(address.get("after"), ROWS, null)));
        model.addAttribute("address", address);
        model.addAttribute("today", today);
        model.addAttribute("kinds", words.options(ProblemKind.values(), "projects.problem-kind."));
        model.addAttribute("levels", words.options(ProblemLevel.values(), "projects.problem-level."));
        model.addAttribute("states", words.options(ProblemState.values(), "projects.problem-state."));
        return "projects/problems/list";
    }

    @GetMapping("/staff/projects/{id}/problems/new")
    String blankForStaff(Actor actor, @PathVariable UUID id, Model model) {
        actor.may(ProjectsRight.WORK).orRefuse();
        return form(actor, id, RecordProblem.Command.BLANK, model);
    }

    @GetMapping("/my/projects/{id}/problems/new")
    String blank(Actor actor, @PathVariable UUID id, Model model) {
        return form(actor, id, RecordProblem.Command.BLANK, model);
    }

    @PostMapping({"/staff/projects/{id}/problems", "/my/projects/{id}/problems"})
    String record(
            Actor actor,
            @PathVariable UUID id,
            RecordProblem.Command command,
            Model model,
            RedirectAttributes redirect) {
        try {
            ProblemId problem = recordProblem.record(actor, new ProjectId(id), command);
            redirect.addFlashAttribute("done", "projects.done.problem");
            return "redirect:" + area(actor) + "project-problems/" + problem;
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return form(actor, id, command, model);
        }
    }

    private String form(Actor actor, UUID id, RecordProblem.Command command, Model model) {
        actor.may(ProjectsRight.REPORT).orRefuse();
        ShowProject.View view = showProject.show(actor, new ProjectId(id));
        if (!view.mayReport()) {
            throw SharedError.NOT_FOUND.refused();
        }
        model.addAttribute("view", view);
        model.addAttribute("base", area(actor) + "projects/" + id);
        model.addAttribute("form", command);
        model.addAttribute("kinds", words.options(ProblemKind.values(), "projects.problem-kind."));
        model.addAttribute("owners", owners());
        model.addAttribute("officer", actor.enterprise() == null);
        return "projects/problems/form";
    }

    @GetMapping({"/staff/project-problems/{id}", "/my/project-problems/{id}"})
    String show(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("view", showProblem.show(actor, new ProblemId(id)));
        model.addAttribute("area", area(actor));
        model.addAttribute("base", area(actor) + "project-problems/" + id);
        model.addAttribute("owners", owners());
        model.addAttribute(
                "categories",
                categories.all().stream()
                        .map(each -> new Option(each.code(), texts.of(each.name())))
                        .toList());
        return "projects/problems/show";
    }

    @PostMapping("/staff/project-problems/{id}/act")
    String act(
            Actor actor,
            @PathVariable UUID id,
            HandleProblem.Command command,
            Model model,
            RedirectAttributes redirect) {
        return step(actor, id, problem -> handleProblem.act(actor, problem, command), model, redirect);
    }

    @PostMapping("/staff/project-problems/{id}/give")
    String give(
            Actor actor,
            @PathVariable UUID id,
            HandleProblem.GiveCommand command,
            Model model,
            RedirectAttributes redirect) {
        return step(actor, id, problem -> handleProblem.give(actor, problem, command), model, redirect);
    }

    @PostMapping("/staff/project-problems/{id}/solve")
    String solve(
            Actor actor,
            @PathVariable UUID id,
            HandleProblem.Command command,
            Model model,
            RedirectAttributes redirect) {
        return step(actor, id, problem -> handleProblem.solve(actor, problem, command), model, redirect);
    }

    @PostMapping("/staff/project-problems/{id}/reopen")
    String reopen(
            Actor actor,
            @PathVariable UUID id,
            HandleProblem.Command command,
            Model model,
            RedirectAttributes redirect) {
        return step(actor, id, problem -> handleProblem.reopen(actor, problem, command), model, redirect);
    }

    @PostMapping("/staff/project-problems/{id}/demand")
    String demand(
            Actor actor,
            @PathVariable UUID id,
            DemandSolution.Command command,
            Model model,
            RedirectAttributes redirect) {
        return step(actor, id, problem -> demandSolution.demand(actor, problem, command), model, redirect);
    }

    private String step(Actor actor, UUID id, Consumer<ProblemId> action, Model model, RedirectAttributes redirect) {
        try {
            action.accept(new ProblemId(id));
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return show(actor, id, model);
        }
        redirect.addFlashAttribute("done", "projects.done.saved");
        return "redirect:/staff/project-problems/" + id;
    }

    private List<Option> owners() {
        return units.all().stream()
                .filter(ReportingUnit::active)
                .map(unit -> new Option(unit.id().value(), texts.of(unit.name())))
                .toList();
    }

    private static String area(Actor actor) {
        return actor.role().isEnterprise() ? "/my/" : "/staff/";
    }
}
