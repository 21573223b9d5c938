package org.zhuqi.programmes.trials.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.zhuqi.policies.usecase.FactChoices;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.trials.DryRunId;
import org.zhuqi.programmes.trials.DryRunStatus;
import org.zhuqi.programmes.trials.Outcome;
import org.zhuqi.programmes.trials.TrialsRight;
import org.zhuqi.programmes.trials.usecase.MoveDryRun;
import org.zhuqi.programmes.trials.usecase.ShowDryRun;
import org.zhuqi.programmes.trials.usecase.StartDryRun;
import org.zhuqi.programmes.trials.usecase.TrialQueries;
import org.zhuqi.rules.FactOffer;
import org.zhuqi.rules.FactType;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;

/** Trying a call's rules on the whole registry: what to try, how far it is, what it gave, and whom each number means. */
@Controller
@RequestMapping("/staff/dry-runs")
@RequiredArgsConstructor
class TrialPages {
    private static final int ROWS = 30;

    private final TrialQueries queries;
    private final ShowDryRun showDryRun;
    private final StartDryRun startDryRun;
    private final MoveDryRun moveDryRun;
    private final FactChoices facts;
    private final TrialWords words;
    private final Texts texts;
    private final MessageSource messages;

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID programme,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("choices", choices(actor));
        model.addAttribute("programme", programme);
        model.addAttribute("mayRun", actor.has(TrialsRight.RUN));
        model.addAttribute(
                "page",
                queries.list(
                        actor.scopeFor(TrialsRight.READ),
                        programme == null ? null : new ProgrammeId(programme),
                        new PageRequest(after, ROWS, null)));
        return "programmes/trials/list";
    }

    private List<Option> choices(Actor actor) {
        return queries.programmes(actor.scopeFor(TrialsRight.READ)).stream()
                .map(choice -> new Option(
                        choice.id().toString(),
                        texts.message(
                                "trials.choice",
                                choice.code(),
                                texts.of(choice.title()),
                                texts.message("trials.programme-status." + choice.status()))))
                .toList();
    }

    @GetMapping("/new")
    String blank(
            Actor actor,
            @RequestParam UUID programme,
            @RequestParam(name = TrialForm.WORKING_COPY, required = false) @Nullable String copy,
            Model model) {
        actor.may(TrialsRight.RUN).orRefuse();
        Map<String, String> typed = copy == null ? Map.of() : Map.of(TrialForm.WORKING_COPY, copy);
        return form(tried(actor, programme, typed), model);
    }

    @PostMapping
    String start(Actor actor, @RequestParam UUID programme, @RequestParam Map<String, String> typed, Model model) {
        actor.may(TrialsRight.RUN).orRefuse();
        TrialForm form = tried(actor, programme, typed);
        try {
            return "redirect:/staff/dry-runs/" + startDryRun.start(actor, form.command());
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return form(form, model);
        }
    }

    private TrialForm tried(Actor actor, UUID programme, Map<String, String> typed) {
        return new TrialForm(
                showDryRun.programme(actor, new ProgrammeId(programme), typed.containsKey(TrialForm.WORKING_COPY)),
                typed);
    }

    private String form(TrialForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("numbers", form.numbers());
        model.addAttribute("assumed", form.assumed());
        model.addAttribute("compares", form.isFresh() || form.compares());
        model.addAttribute("facts", numericFacts());
        return "programmes/trials/form";
    }

    /** Figures of enterprises, those of last year first where they are of years. */
    private List<Option> numericFacts() {
        List<Option> options = new ArrayList<>();
        for (FactOffer choice : facts.all()) {
            if (choice.type() == FactType.MONEY || choice.type() == FactType.COUNT || choice.type() == FactType.RATIO) {
                String key = choice.fact().value() + "@year-1";
                options.add(new Option(
                        key,
                        texts.message(
                                "rules.fact-of",
                                choice.name() == null ? choice.fact().value() : texts.of(choice.name()),
                                texts.messageOr("rules.period.year-1", "year-1"))));
            }
        }
        return options;
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        return page(actor, new DryRunId(id), model);
    }

    private String page(Actor actor, DryRunId id, Model model) {
        ShowDryRun.Shown shown = showDryRun.show(actor, id);
        model.addAttribute("shown", shown);
        model.addAttribute("run", shown.run());
        model.addAttribute("mayRun", actor.has(TrialsRight.RUN));
        if (shown.run().status() == DryRunStatus.DONE) {
            model.addAttribute("result", TrialResult.of(shown, words, texts));
        }
        return "programmes/trials/show";
    }

    @PostMapping("/{id}/cancel")
    String cancel(Actor actor, @PathVariable UUID id, Model model) {
        return moved(actor, new DryRunId(id), () -> moveDryRun.cancel(actor, new DryRunId(id)), model);
    }

    @PostMapping("/{id}/resume")
    String resume(Actor actor, @PathVariable UUID id, Model model) {
        return moved(actor, new DryRunId(id), () -> moveDryRun.resume(actor, new DryRunId(id)), model);
    }

    private String moved(Actor actor, DryRunId id, Runnable move, Model model) {
        try {
            move.run();
            return "redirect:/staff/dry-runs/" + id;
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return page(actor, id, model);
        }
    }

    /** The run stands beside the filter, so that the file of the list asks for the same. */
    @GetMapping("/enterprises")
    String enterprises(
            Actor actor,
            @RequestParam("run") UUID id,
            OutcomeFilter filter,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        ShowDryRun.Shown shown = showDryRun.show(actor, new DryRunId(id));
        model.addAttribute("shown", shown);
        model.addAttribute("run", shown.run());
        model.addAttribute("filter", filter);
        model.addAttribute(
                "standings",
                Arrays.stream(Outcome.Standing.values())
                        .map(standing -> new Option(standing.name(), words.standing(standing)))
                        .toList());
        try {
            model.addAttribute(
                    "page",
                    queries.outcomes(
                            actor.scopeFor(TrialsRight.READ),
                            new DryRunId(id),
                            filter.read(),
                            new PageRequest(after, ROWS, null)));
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
        }
        return "programmes/trials/enterprises";
    }
}
