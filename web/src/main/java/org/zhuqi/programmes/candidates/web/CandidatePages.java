package org.zhuqi.programmes.candidates.web;

import java.time.Clock;
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
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammesRight;
import org.zhuqi.programmes.candidates.CandidateId;
import org.zhuqi.programmes.candidates.CandidatesRight;
import org.zhuqi.programmes.candidates.usecase.CandidateQueries;
import org.zhuqi.programmes.candidates.usecase.ListCandidates;
import org.zhuqi.programmes.candidates.usecase.MoveCandidate;
import org.zhuqi.programmes.candidates.usecase.ShowCandidate;
import org.zhuqi.programmes.usecase.ProgrammeQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;

/** 免申即享 for the offices: have the rules search, look at whom they found and why, leave out, confirm. */
@Controller
@RequestMapping("/staff/candidates")
@RequiredArgsConstructor
class CandidatePages {
    private static final int ROWS = 50;
    private static final int SEARCHES = 5;
    private static final int CALLS = 100;

    private final CandidateQueries queries;
    private final ProgrammeQueries programmes;
    private final ListCandidates listCandidates;
    private final MoveCandidate moveCandidate;
    private final ShowCandidate showCandidate;
    private final CandidateWords words;
    private final Texts texts;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping
    String list(
            Actor actor, CandidateFilter filter, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("calls", calls(actor));
        model.addAttribute("statuses", words.statuses());
        model.addAttribute("units", words.units());
        model.addAttribute("mayList", actor.has(CandidatesRight.LIST));
        model.addAttribute("mayConfirm", actor.has(CandidatesRight.CONFIRM));
        model.addAttribute("own", actor.unit());
        model.addAttribute("searches", queries.searches(actor.scopeFor(CandidatesRight.READ), SEARCHES));
        model.addAttribute(
                "page",
                queries.list(actor.scopeFor(CandidatesRight.READ), filter.read(), new PageRequest(after, ROWS, null)));
        return "programmes/candidates/list";
    }

    private List<Option> calls(Actor actor) {
        return programmes
                .list(
                        actor.scopeFor(ProgrammesRight.READ),
                        new ProgrammeQueries.Filter(null, null, clock.instant()),
                        PageRequest.first(CALLS))
                .items()
                .stream()
                .map(line -> new Option(line.id().toString(), line.code() + " " + texts.of(line.title())))
                .toList();
    }

    @GetMapping("/new")
    String blank(Actor actor, Model model) {
        return form(actor, null, null, Set.of(), model);
    }

    private String form(
            Actor actor, @Nullable UUID programme, @Nullable UUID item, Set<String> excluding, Model model) {
        model.addAttribute("calls", calls(actor));
        model.addAttribute(
                "items",
                listCandidates.items(actor).stream()
                        .map(inForce -> new Option(
                                inForce.item().id().toString(),
                                texts.message(
                                        "candidates.item-of",
                                        texts.of(inForce.item().offer().name()),
                                        texts.of(inForce.title()))))
                        .toList());
        model.addAttribute("programme", programme);
        model.addAttribute("item", item);
        model.addAttribute("excluding", excluding);
        return "programmes/candidates/form";
    }

    @PostMapping
    String start(
            Actor actor,
            @RequestParam UUID programme,
            @RequestParam UUID item,
            @RequestParam(required = false) @Nullable Set<UUID> excluding,
            Model model) {
        Set<UUID> others = excluding == null ? Set.of() : excluding;
        try {
            return "redirect:/staff/dry-runs/"
                    + listCandidates.list(
                            actor,
                            new ListCandidates.Command(
                                    new ProgrammeId(programme),
                                    new PolicyItemId(item),
                                    others.stream().map(ProgrammeId::new).collect(Collectors.toSet())));
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return form(
                    actor, programme, item, others.stream().map(UUID::toString).collect(Collectors.toSet()), model);
        }
    }

    @PostMapping("/confirm")
    String confirm(
            Actor actor,
            @RequestParam(name = "candidate", required = false) @Nullable List<UUID> ids,
            CandidateFilter filter,
            Model model,
            RedirectAttributes redirect) {
        try {
            List<MoveCandidate.Line> lines = moveCandidate.confirm(
                    actor,
                    (ids == null ? List.<UUID>of() : ids)
                            .stream().map(CandidateId::new).toList());
            redirect.addFlashAttribute(
                    "confirmed",
                    lines.stream().filter(line -> line.refusal() == null).count());
            redirect.addFlashAttribute(
                    "refused",
                    lines.stream().filter(line -> line.refusal() != null).toList());
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return list(actor, filter, null, model);
        }
        return "redirect:/staff/candidates" + (filter.programme() == null ? "" : "?programme=" + filter.programme());
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("shown", showCandidate.show(actor, new CandidateId(id)));
        return "programmes/candidates/show";
    }

    @PostMapping("/{id}/exclude")
    String exclude(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        return moved(
                actor,
                id,
                "excluded",
                reason,
                () -> moveCandidate.exclude(actor, new CandidateId(id), reason),
                model,
                redirect);
    }

    @PostMapping("/{id}/reinstate")
    String reinstate(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        return moved(
                actor,
                id,
                "reinstated",
                reason,
                () -> moveCandidate.reinstate(actor, new CandidateId(id), reason),
                model,
                redirect);
    }

    private String moved(
            Actor actor, UUID id, String done, String reason, Runnable move, Model model, RedirectAttributes redirect) {
        try {
            move.run();
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            model.addAttribute("reason", reason);
            return show(actor, id, model);
        }
        redirect.addFlashAttribute("done", "candidates.done." + done);
        return "redirect:/staff/candidates/" + id;
    }
}
