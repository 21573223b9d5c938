package org.zhuqi.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.projects.KeyLevel;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.resumptions.usecase.RecordResumption;
import org.zhuqi.projects.resumptions.usecase.ResumptionQueries;
import org.zhuqi.projects.seeing.SeeingRules;
import org.zhuqi.projects.usecase.ProjectFigureQueries;
import org.zhuqi.projects.usecase.StartRateQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.web.Problems;

/** Which projects go on after the winter, how many of those that were to did, and the form on a project's page that says so. */
@Controller
@RequiredArgsConstructor
class ResumptionPages {
    private static final int ROWS = 50;
    private final ResumptionQueries queries;
    private final StartRateQueries startRates;
    private final SeeingRules seeingRules;
    private final RecordResumption recordResumption;
    private final ProjectWords words;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping("/staff/project-resumptions")
    String list(Actor actor, @RequestParam Map<String, String> address, Model model) {
        actor.may(ProjectsRight.WORK).orRefuse();
        rate(actor, address, model);
        model.addAttribute(
                "page",
                queries.list(
                        actor.scopeFor(ProjectsRight.READ),
                        ResumptionSearch.filter(address),
                        LocalDate.now(clock),
                        new PageRequest(address.get("after"), ROWS, null)));
        model.addAttribute("levels", words.options(KeyLevel.values(), "projects.key-level."));
        model.addAttribute("states", words.options(ResumptionQueries.State.values(), "projects.resumption-state."));
        return "projects/resumptions";
    }

    /** Only the rate, which the board asks for once it stands. */
    @GetMapping("/staff/project-resumptions/rate")
    String rate(Actor actor, @RequestParam Map<String, String> address, Model model) {
        actor.may(ProjectsRight.WORK).orRefuse();
        ResumptionQueries.Filter filter = ResumptionSearch.filter(address);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("address", address);
        model.addAttribute("today", today);
        model.addAttribute(
                "rate",
                startRates.rate(
                        actor.scopeFor(ProjectsRight.READ),
                        new StartRateQueries.Wanted(StartRateQueries.Part.RESUME, seeingRules.startsDue()),
                        ProjectFigureQueries.Asked.of(today)
                                .withUnit(filter.unit())
                                .withKeyLevel(filter.keyLevel())
                                .withLeader(filter.leader())));
        return "projects/resumptions :: rate";
    }

    @PostMapping({"/staff/projects/{id}/resumptions", "/my/projects/{id}/resumptions"})
    String record(Actor actor, @PathVariable UUID id, RecordResumption.Command command, RedirectAttributes redirect) {
        try {
            recordResumption.record(actor, new ProjectId(id), command);
            redirect.addFlashAttribute("done", "projects.done.saved");
        } catch (RefusedException e) {
            redirect.addFlashAttribute("problems", Problems.mendable(e, messages));
        }
        return "redirect:" + (actor.role().isEnterprise() ? "/my/projects/" : "/staff/projects/") + id;
    }
}
