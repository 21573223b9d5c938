package org.zhuqi.reviews.panels.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.reviews.Criterion;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.panels.PanelsError;
import org.zhuqi.reviews.panels.PanelsRight;
import org.zhuqi.reviews.panels.SheetId;
import org.zhuqi.reviews.panels.usecase.DeclareConflict;
import org.zhuqi.reviews.panels.usecase.PanelQueries;
import org.zhuqi.reviews.panels.usecase.ScoreFile;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Attempt;
import org.zhuqi.shared.web.Problems;

/** An expert's panels, declarations and score sheets. */
@Controller
@RequestMapping("/staff")
@RequiredArgsConstructor
class PanelPages {
    private static final String POINTS = "points.";

    private final PanelQueries queries;
    private final DeclareConflict declareConflict;
    private final ScoreFile scoreFile;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping("/panels")
    String panels(Actor actor, Model model) {
        model.addAttribute("panels", queries.panels(actor.scopeFor(PanelsRight.JUDGE)));
        return "reviews/panels";
    }

    @GetMapping("/panels/{id}")
    String panel(Actor actor, @PathVariable UUID id, Model model) {
        Scope scope = actor.scopeFor(PanelsRight.JUDGE);
        model.addAttribute("panel", queries.panel(scope, new DrawId(id)).orElseThrow(SharedError.NOT_FOUND::refused));
        model.addAttribute("files", queries.files(scope, new DrawId(id)));
        return "reviews/panel";
    }

    @PostMapping("/panels/{id}/declaration")
    String declare(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean conflict,
            @RequestParam(defaultValue = "") String words,
            Model model,
            RedirectAttributes redirect) {
        try {
            declareConflict.declare(actor, new DrawId(id), conflict, words);
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            model.addAttribute("words", words);
            return panel(actor, id, model);
        }
        redirect.addFlashAttribute("done", conflict ? "reviews.done.conflict" : "reviews.done.no-conflict");
        return conflict ? "redirect:/staff/panels" : "redirect:/staff/panels/" + id;
    }

    @GetMapping("/score-sheets/{id}")
    String sheet(Actor actor, @PathVariable UUID id, Model model) {
        PanelQueries.Own own = queries.sheet(actor.scopeFor(PanelsRight.JUDGE), new SheetId(id))
                .orElseThrow(SharedError.NOT_FOUND::refused);
        model.addAttribute("own", own);
        if (!model.containsAttribute("typed")) {
            Map<String, String> typed = new HashMap<>();
            own.sheet().points().forEach((criterion, points) -> typed.put(criterion, points.toPlainString()));
            model.addAttribute("typed", typed);
            model.addAttribute("comment", own.sheet().comment());
        }
        return "reviews/score-sheet";
    }

    /** Keeps the draft, asked for by the page itself while somebody types, or by its button. */
    @PostMapping("/score-sheets/{id}")
    String save(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(
                actor,
                id,
                form,
                model,
                redirect,
                "reviews.done.draft",
                () -> scoreFile.save(actor, new SheetId(id), points(form), form.get("comment")));
    }

    @PostMapping("/score-sheets/{id}/lock")
    String lock(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(
                actor,
                id,
                form,
                model,
                redirect,
                "reviews.done.locked",
                () -> scoreFile.lock(actor, new SheetId(id), points(form), form.get("comment")));
    }

    @PostMapping("/score-sheets/{id}/reason")
    String explain(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(
                actor,
                id,
                form,
                model,
                redirect,
                "reviews.done.explained",
                () -> scoreFile.explain(actor, new SheetId(id), form.get("reason")));
    }

    private String act(
            Actor actor,
            UUID id,
            Map<String, String> form,
            Model model,
            RedirectAttributes redirect,
            String done,
            Runnable step) {
        return Attempt.orAgain(
                model,
                messages,
                () -> {
                    step.run();
                    redirect.addFlashAttribute("done", done);
                    redirect.addFlashAttribute("savedAt", clock.instant());
                    return "redirect:/staff/score-sheets/" + id;
                },
                () -> {
                    model.addAttribute("typed", typed(form));
                    model.addAttribute("comment", form.getOrDefault("comment", ""));
                    model.addAttribute("reason", form.getOrDefault("reason", ""));
                    return sheet(actor, id, model);
                });
    }

    private static Map<String, String> typed(Map<String, String> form) {
        Map<String, String> typed = new HashMap<>();
        form.forEach((name, value) -> {
            if (name.startsWith(POINTS)) {
                typed.put(name.substring(POINTS.length()), value.strip());
            }
        });
        return typed;
    }

    private static Map<String, BigDecimal> points(Map<String, String> form) {
        Map<String, BigDecimal> points = new HashMap<>();
        typed(form).forEach((criterion, value) -> {
            if (!value.isEmpty()) {
                points.put(criterion, number(criterion, value));
            }
        });
        return points;
    }

    /** At most as many digits as points have. */
    private static BigDecimal number(String criterion, String value) {
        if (!value.matches("[0-9]{1,3}(\\.[0-9]{1,2})?")) {
            throw PanelsError.SHEET_INCOMPLETE.refused(
                    List.of(FieldProblem.of(POINTS + criterion, "reviews.sheet-points")));
        }
        return new BigDecimal(value).min(Criterion.MOST_POINTS.add(BigDecimal.ONE));
    }
}
