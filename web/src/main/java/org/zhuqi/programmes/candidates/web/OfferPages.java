package org.zhuqi.programmes.candidates.web;

import java.util.UUID;
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
import org.zhuqi.programmes.candidates.BankAccount;
import org.zhuqi.programmes.candidates.CandidateId;
import org.zhuqi.programmes.candidates.CandidatesRight;
import org.zhuqi.programmes.candidates.usecase.AnswerOffer;
import org.zhuqi.programmes.candidates.usecase.CandidateQueries;
import org.zhuqi.programmes.candidates.usecase.ShowCandidate;
import org.zhuqi.projects.Halt;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;

/** What is offered to an enterprise without an application: it agrees and names its account, or says no. */
@Controller
@RequestMapping("/my/offers")
@RequiredArgsConstructor
class OfferPages {
    private static final int ROWS = 20;
    private static final int OWN_PROJECTS = 100;

    private final CandidateQueries queries;
    private final ShowCandidate showCandidate;
    private final AnswerOffer answerOffer;
    private final ProjectQueries projectQueries;
    private final Texts texts;
    private final MessageSource messages;

    /** What was typed, kept when something is missing. */
    record Answer(
            String accountHolder,
            String accountBank,
            String accountNumber,
            String project,
            boolean certified,
            String reason) {
        static final Answer EMPTY = new Answer("", "", "", "", false, "");
    }

    @GetMapping
    String list(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute(
                "page", queries.offers(actor.scopeFor(CandidatesRight.ANSWER), new PageRequest(after, ROWS, null)));
        return "programmes/candidates/offers";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        return page(actor, id, Answer.EMPTY, model);
    }

    private String page(Actor actor, UUID id, Answer typed, Model model) {
        ShowCandidate.Shown shown = showCandidate.offer(actor, new CandidateId(id));
        model.addAttribute("shown", shown);
        model.addAttribute(
                "typed", typed == Answer.EMPTY ? new Answer(shown.enterprise().name(), "", "", "", false, "") : typed);
        if (shown.programme().particulars().perProject()) {
            model.addAttribute(
                    "projects",
                    projectQueries
                            .list(
                                    actor.scopeFor(ProjectsRight.READ),
                                    ProjectQueries.Filter.ALL,
                                    PageRequest.first(OWN_PROJECTS))
                            .items()
                            .stream()
                            .filter(project -> project.code() != null && project.halt() != Halt.TERMINATED)
                            .map(project -> new Option(String.valueOf(project.code()), texts.of(project.name())))
                            .toList());
        }
        return "programmes/candidates/offer";
    }

    @PostMapping("/{id}/take")
    String take(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String accountHolder,
            @RequestParam(defaultValue = "") String accountBank,
            @RequestParam(defaultValue = "") String accountNumber,
            @RequestParam(defaultValue = "") String project,
            @RequestParam(defaultValue = "false") boolean certified,
            Model model) {
        try {
            UUID application = answerOffer.take(
                    actor,
                    new CandidateId(id),
                    new AnswerOffer.Taking(
                            new BankAccount(accountHolder, accountBank, accountNumber), project, certified));
            return "redirect:/my/applications/" + application;
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return page(
                    actor, id, new Answer(accountHolder, accountBank, accountNumber, project, certified, ""), model);
        }
    }

    @PostMapping("/{id}/decline")
    String decline(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        try {
            answerOffer.decline(actor, new CandidateId(id), reason);
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return page(actor, id, new Answer("", "", "", "", false, reason), model);
        }
        redirect.addFlashAttribute("done", "candidates.done.declined");
        return "redirect:/my/offers/" + id;
    }
}
