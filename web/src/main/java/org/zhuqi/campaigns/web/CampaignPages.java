package org.zhuqi.campaigns.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.CampaignStatus;
import org.zhuqi.campaigns.CampaignTask;
import org.zhuqi.campaigns.CampaignsRight;
import org.zhuqi.campaigns.Pillar;
import org.zhuqi.campaigns.TaskId;
import org.zhuqi.campaigns.Term;
import org.zhuqi.campaigns.usecase.AimCampaign;
import org.zhuqi.campaigns.usecase.CampaignQueries;
import org.zhuqi.campaigns.usecase.EditCampaign;
import org.zhuqi.campaigns.usecase.EditTask;
import org.zhuqi.campaigns.usecase.MoveCampaign;
import org.zhuqi.campaigns.usecase.ReportProgress;
import org.zhuqi.campaigns.usecase.ShowCampaign;
import org.zhuqi.documents.papers.Papers;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Attempt;
import org.zhuqi.shared.web.Download;
import org.zhuqi.shared.web.Problems;

/** Campaigns: the list, the board, and the forms that set one up. */
@Controller
@RequestMapping("/staff/campaigns")
@RequiredArgsConstructor
class CampaignPages {
    private static final int ROWS = 25;
    private static final String FOR_THE_PRINTER = "pdf";
    private static final EditCampaign.Command EMPTY =
            new EditCampaign.Command("", "", "", "", "", "", "", "", List.of(), "", "", "");
    private final CampaignQueries queries;
    private final ShowCampaign showCampaign;
    private final EditCampaign editCampaign;
    private final AimCampaign aimCampaign;
    private final MoveCampaign moveCampaign;
    private final EditTask editTask;
    private final ReportProgress reportProgress;
    private final CampaignWords words;
    private final BoardPaper boardPaper;
    private final List<Papers> kinds;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping
    String list(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute(
                "page", queries.list(actor.scopeFor(CampaignsRight.READ), null, new PageRequest(after, ROWS, null)));
        boolean edits = actor.has(CampaignsRight.EDIT);
        model.addAttribute("mayEdit", edits);
        model.addAttribute("drafts", edits ? queries.drafts(actor.scopeFor(CampaignsRight.EDIT)) : List.of());
        return "campaigns/list";
    }

    @GetMapping("/new")
    String blank(Actor actor, Model model) {
        actor.may(CampaignsRight.EDIT).orRefuse();
        return form(null, EMPTY, model);
    }

    @PostMapping
    String draft(Actor actor, EditCampaign.Command command, Model model, RedirectAttributes redirect) {
        return Attempt.orAgain(
                model,
                messages,
                () -> {
                    CampaignId id = editCampaign.draft(actor, command);
                    redirect.addFlashAttribute("done", "campaigns.done.drafted");
                    return "redirect:/staff/campaigns/" + id;
                },
                () -> form(null, command, model));
    }

    @GetMapping("/{id}")
    String show(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate asOf, Model model) {
        ShowCampaign.View view = showCampaign.show(actor, new CampaignId(id), asOf);
        model.addAttribute("view", view);
        model.addAttribute("campaign", view.campaign());
        model.addAttribute("gantt", gantt(view));
        model.addAttribute("unitNames", words.unitNames());
        model.addAttribute("draft", view.campaign().status() == CampaignStatus.DRAFT);
        return "campaigns/show";
    }

    private static Gantt gantt(ShowCampaign.View view) {
        return Gantt.of(
                view.campaign().term(),
                view.tasks().stream()
                        .map(state -> new Gantt.Shown(state.task(), state.light()))
                        .toList(),
                view.asOf());
    }

    /** The board as a file for the printer, in the reader's language. */
    @GetMapping("/{id}/board")
    void board(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            HttpServletResponse response) {
        ShowCampaign.View view = showCampaign.show(actor, new CampaignId(id), asOf);
        Papers papers = kinds.stream()
                .filter(kind -> kind.ending().equals(FOR_THE_PRINTER))
                .findFirst()
                .orElseThrow(SharedError.NOT_FOUND::refused);
        Download file = new Download("board-" + view.asOf() + "." + papers.ending(), papers.mediaType());
        papers.write(boardPaper.of(view, gantt(view)), file.into(response));
    }

    @GetMapping("/{id}/edit")
    String edit(Actor actor, @PathVariable UUID id, Model model) {
        actor.may(CampaignsRight.EDIT).orRefuse();
        Campaign campaign = showCampaign.show(actor, new CampaignId(id), null).campaign();
        return form(
                id,
                new EditCampaign.Command(
                        campaign.name().zh(),
                        campaign.name().ko(),
                        campaign.name().en(),
                        campaign.slogan().zh(),
                        campaign.slogan().ko(),
                        campaign.slogan().en(),
                        campaign.term().from().toString(),
                        campaign.term().to().toString(),
                        campaign.pillars().stream().map(Pillar::name).toList(),
                        String.join("\n", campaign.organisation().leadingGroup()),
                        campaign.organisation().office(),
                        campaign.organisation().contact()),
                model);
    }

    @PostMapping("/{id}/edit")
    String revise(
            Actor actor,
            @PathVariable UUID id,
            EditCampaign.Command command,
            Model model,
            RedirectAttributes redirect) {
        return Attempt.orAgain(
                model,
                messages,
                () -> {
                    editCampaign.revise(actor, new CampaignId(id), command);
                    return back(id, "campaigns.done.saved", redirect);
                },
                () -> form(id, command, model));
    }

    @GetMapping("/{id}/goals/new")
    String blankGoal(Actor actor, @PathVariable UUID id, Model model) {
        actor.may(CampaignsRight.EDIT).orRefuse();
        return goalForm(actor, id, new AimCampaign.Command("", "", "", "", "", "", "", "", ""), model);
    }

    @PostMapping("/{id}/goals")
    String addGoal(
            Actor actor, @PathVariable UUID id, AimCampaign.Command command, Model model, RedirectAttributes redirect) {
        return Attempt.orAgain(
                model,
                messages,
                () -> {
                    aimCampaign.add(actor, new CampaignId(id), command);
                    return back(id, "campaigns.done.saved", redirect);
                },
                () -> goalForm(actor, id, command, model));
    }

    @PostMapping("/{id}/goals/remove")
    String removeGoal(Actor actor, @PathVariable UUID id, @RequestParam String code, RedirectAttributes redirect) {
        aimCampaign.remove(actor, new CampaignId(id), code);
        return back(id, "campaigns.done.saved", redirect);
    }

    @PostMapping("/{id}/publish")
    String publish(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
        return Attempt.orAgain(
                model,
                messages,
                () -> {
                    moveCampaign.publish(actor, new CampaignId(id));
                    return back(id, "campaigns.done.published", redirect);
                },
                () -> show(actor, id, null, model));
    }

    @PostMapping("/{id}/close")
    String close(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
        return Attempt.orAgain(
                model,
                messages,
                () -> {
                    moveCampaign.close(actor, new CampaignId(id));
                    return back(id, "campaigns.done.closed", redirect);
                },
                () -> show(actor, id, null, model));
    }

    @GetMapping("/{id}/tasks/new")
    String blankTask(Actor actor, @PathVariable UUID id, Model model) {
        actor.may(CampaignsRight.EDIT).orRefuse();
        return taskForm(id, null, new EditTask.Command("", "", "", "", "", "", "", "", "", "", List.of()), model);
    }

    @PostMapping("/{id}/tasks")
    String addTask(
            Actor actor, @PathVariable UUID id, EditTask.Command command, Model model, RedirectAttributes redirect) {
        return Attempt.orAgain(
                model,
                messages,
                () -> {
                    editTask.add(actor, new CampaignId(id), command);
                    return back(id, "campaigns.done.saved", redirect);
                },
                () -> taskForm(id, null, command, model));
    }

    @GetMapping("/tasks/{task}")
    String task(Actor actor, @PathVariable UUID task, Model model) {
        ShowCampaign.TaskView view = showCampaign.task(actor, new TaskId(task));
        model.addAttribute("view", view);
        model.addAttribute("task", view.state().task());
        model.addAttribute("unitNames", words.unitNames());
        model.addAttribute("month", YearMonth.now(clock).toString());
        return "campaigns/task";
    }

    @GetMapping("/tasks/{task}/edit")
    String editTask(Actor actor, @PathVariable UUID task, Model model) {
        actor.may(CampaignsRight.EDIT).orRefuse();
        CampaignTask known = showCampaign.task(actor, new TaskId(task)).state().task();
        Term term = known.term();
        return taskForm(
                known.campaign().value(),
                task,
                new EditTask.Command(
                        known.pillar().name(),
                        known.title().zh(),
                        known.title().ko(),
                        known.title().en(),
                        term == null ? "" : term.from().toString(),
                        term == null ? "" : term.to().toString(),
                        known.means().manual(),
                        known.means().template(),
                        known.means().taskForce(),
                        known.lead().value(),
                        known.assisting().stream().map(ReportingUnitId::value).toList()),
                model);
    }

    @PostMapping("/tasks/{task}/edit")
    String reviseTask(
            Actor actor, @PathVariable UUID task, EditTask.Command command, Model model, RedirectAttributes redirect) {
        try {
            editTask.revise(actor, new TaskId(task), command);
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            UUID campaign =
                    showCampaign.task(actor, new TaskId(task)).campaign().id().value();
            return taskForm(campaign, task, command, model);
        }
        redirect.addFlashAttribute("done", "campaigns.done.saved");
        return "redirect:/staff/campaigns/tasks/" + task;
    }

    @PostMapping("/tasks/{task}/progress")
    String report(
            Actor actor,
            @PathVariable UUID task,
            ReportProgress.Command command,
            Model model,
            RedirectAttributes redirect) {
        try {
            reportProgress.report(actor, new TaskId(task), command);
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            model.addAttribute("typed", command);
            return task(actor, task, model);
        }
        redirect.addFlashAttribute("done", "campaigns.done.reported");
        return "redirect:/staff/campaigns/tasks/" + task;
    }

    private String form(@Nullable UUID id, EditCampaign.Command command, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", command);
        model.addAttribute("pillars", words.options(Pillar.values(), "campaigns.pillar."));
        return "campaigns/form";
    }

    private String goalForm(Actor actor, UUID id, AimCampaign.Command command, Model model) {
        model.addAttribute("indicators", words.measures(actor));
        model.addAttribute("id", id);
        model.addAttribute("form", command);
        model.addAttribute("pillars", words.options(Pillar.values(), "campaigns.pillar."));
        return "campaigns/goal";
    }

    private String taskForm(UUID campaign, @Nullable UUID task, EditTask.Command command, Model model) {
        model.addAttribute("id", campaign);
        model.addAttribute("taskId", task);
        model.addAttribute("form", command);
        model.addAttribute(
                "assisting",
                command.assisting() == null
                        ? Set.of()
                        : command.assisting().stream().collect(Collectors.toSet()));
        model.addAttribute("pillars", words.options(Pillar.values(), "campaigns.pillar."));
        model.addAttribute("units", words.allUnits());
        return "campaigns/task-form";
    }

    private static String back(UUID id, String done, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", done);
        return "redirect:/staff/campaigns/" + id;
    }
}
