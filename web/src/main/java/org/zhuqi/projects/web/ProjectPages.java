package org.zhuqi.projects.web;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.projects.Halt;
import org.zhuqi.projects.KeyLevel;
import org.zhuqi.projects.MilestoneKind;
import org.zhuqi.projects.PermitKind;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectKind;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.problems.usecase.ProblemQueries;
import org.zhuqi.projects.usecase.EditProject;
import org.zhuqi.projects.usecase.KeepSchedule;
import org.zhuqi.projects.usecase.MoveProject;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.projects.usecase.ShowProject;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Problems;

/** The ledger for staff: the list, a project's page, the form, steps, permits and milestones. */
@Controller
@RequestMapping("/staff/projects")
@RequiredArgsConstructor
class ProjectPages {
    private static final int ROWS = 50;
    private final ProjectQueries queries;
    private final ProblemQueries problemQueries;
    private final ShowProject showProject;
    private final ProjectCharts projectCharts;
    private final EditProject editProject;
    private final MoveProject moveProject;
    private final KeepSchedule keepSchedule;
    private final ProjectWords words;
    private final MessageSource messages;

    @GetMapping
    String list(Actor actor, @RequestParam Map<String, String> address, Model model) {
        actor.may(ProjectsRight.WORK).orRefuse();
        Scope scope = actor.scopeFor(ProjectsRight.READ);
        ProjectQueries.Filter filter = ProjectSearch.filter(address);
        model.addAttribute("page", queries.list(scope, filter, new PageRequest(address.get("after"), ROWS, null)));
        model.addAttribute("address", address);
        model.addAttribute("stageOptions", words.options(Stage.values(), "projects.stage."));
        model.addAttribute("halts", words.options(Halt.values(), "projects.halt."));
        model.addAttribute("kinds", words.options(ProjectKind.values(), "projects.kind."));
        model.addAttribute("levels", words.options(KeyLevel.values(), "projects.key-level."));
        model.addAttribute("sizes", words.sizeClasses());
        model.addAttribute("colours", words.options(LightColour.values(), "lights."));
        model.addAttribute("mayEdit", actor.has(ProjectsRight.EDIT));
        return "projects/list";
    }

    @GetMapping("/new")
    String blank(Actor actor, Model model) {
        actor.may(ProjectsRight.EDIT).orRefuse();
        return form(null, EditProject.Command.BLANK, new EditProject.Entry("IDEA", ""), model);
    }

    @PostMapping
    String record(
            Actor actor,
            EditProject.Command command,
            EditProject.Entry entry,
            Model model,
            RedirectAttributes redirect) {
        try {
            ProjectId id = editProject.record(actor, command, entry);
            redirect.addFlashAttribute("done", "projects.done.recorded");
            return "redirect:/staff/projects/" + id;
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return form(null, command, entry, model);
        }
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        actor.may(ProjectsRight.WORK).orRefuse();
        ShowProject.View view = showProject.show(actor, new ProjectId(id));
        model.addAttribute("view", view);
        projectCharts.draw(view, model);
        model.addAttribute("project", view.project());
        model.addAttribute("base", "/staff/projects/" + id);
        model.addAttribute(
                "troubles",
                problemQueries.list(
                        actor.scopeFor(ProjectsRight.READ),
                        ProblemQueries.Filter.of(view.project().id()),
                        PageRequest.first(ROWS)));
        model.addAttribute("problemBase", "/staff/project-problems/");
        model.addAttribute("permitKinds", words.options(PermitKind.values(), "projects.permit."));
        model.addAttribute("milestoneKinds", words.options(MilestoneKind.values(), "projects.milestone."));
        model.addAttribute("nextStages", words.options(view.next().toArray(Stage[]::new), "projects.stage."));
        model.addAttribute("haltOptions", words.options(view.halts().toArray(Halt[]::new), "projects.halt."));
        return "projects/show";
    }

    @GetMapping("/{id}/edit")
    String edit(Actor actor, @PathVariable UUID id, Model model) {
        return form(id, editProject.written(actor, new ProjectId(id)), null, model);
    }

    @PostMapping("/{id}/edit")
    String revise(
            Actor actor, @PathVariable UUID id, EditProject.Command command, Model model, RedirectAttributes redirect) {
        try {
            editProject.revise(actor, new ProjectId(id), command);
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return form(id, command, null, model);
        }
        redirect.addFlashAttribute("done", "projects.done.saved");
        return "redirect:/staff/projects/" + id;
    }

    @PostMapping("/{id}/advance")
    String advance(
            Actor actor, @PathVariable UUID id, MoveProject.Command command, Model model, RedirectAttributes redirect) {
        return step(actor, id, project -> moveProject.advance(actor, project, command), model, redirect);
    }

    @PostMapping("/{id}/halt")
    String halt(
            Actor actor, @PathVariable UUID id, MoveProject.Command command, Model model, RedirectAttributes redirect) {
        return step(actor, id, project -> moveProject.halt(actor, project, command), model, redirect);
    }

    @PostMapping("/{id}/resume")
    String resume(
            Actor actor, @PathVariable UUID id, MoveProject.Command command, Model model, RedirectAttributes redirect) {
        return step(actor, id, project -> moveProject.resume(actor, project, command), model, redirect);
    }

    @PostMapping("/{id}/permits")
    String permit(
            Actor actor,
            @PathVariable UUID id,
            KeepSchedule.PermitCommand command,
            Model model,
            RedirectAttributes redirect) {
        return step(actor, id, project -> keepSchedule.permit(actor, project, command), model, redirect);
    }

    @PostMapping("/{id}/milestones")
    String milestone(
            Actor actor,
            @PathVariable UUID id,
            KeepSchedule.MilestoneCommand command,
            Model model,
            RedirectAttributes redirect) {
        return step(actor, id, project -> keepSchedule.milestone(actor, project, command), model, redirect);
    }

    @PostMapping("/{id}/note")
    String note(
            Actor actor,
            @PathVariable UUID id,
            KeepSchedule.NoteCommand command,
            Model model,
            RedirectAttributes redirect) {
        return step(actor, id, project -> keepSchedule.note(actor, project, command), model, redirect);
    }

    private String step(Actor actor, UUID id, Consumer<ProjectId> action, Model model, RedirectAttributes redirect) {
        try {
            action.accept(new ProjectId(id));
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return show(actor, id, model);
        }
        redirect.addFlashAttribute("done", "projects.done.saved");
        return "redirect:/staff/projects/" + id;
    }

    private String form(
            @Nullable UUID id, EditProject.Command command, EditProject.@Nullable Entry entry, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", command);
        model.addAttribute("entry", entry);
        model.addAttribute("kinds", words.options(ProjectKind.values(), "projects.kind."));
        model.addAttribute("levels", words.options(KeyLevel.values(), "projects.key-level."));
        model.addAttribute("stages", words.options(Stage.values(), "projects.stage."));
        return "projects/form";
    }
}
