package org.zhuqi.reviews.recommendations.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.recommendations.Recommendation;
import org.zhuqi.reviews.recommendations.RecommendationId;
import org.zhuqi.reviews.recommendations.RecommendationsRight;
import org.zhuqi.reviews.recommendations.usecase.RecommendationQueries;
import org.zhuqi.reviews.recommendations.usecase.SendRecommendation;
import org.zhuqi.reviews.recommendations.usecase.SetQuota;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Problems;

/** Letters by which counties recommend, what waits for one, and how many each may recommend. */
@Controller
@RequestMapping("/staff/recommendations")
@RequiredArgsConstructor
class RecommendationPages {
    private static final int PAGE_SIZE = 30;

    private final RecommendationQueries queries;
    private final SendRecommendation sendRecommendation;
    private final SetQuota setQuota;
    private final RecommendationPaper paper;
    private final MessageSource messages;

    @GetMapping
    String list(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        Scope scope = actor.scopeFor(RecommendationsRight.READ_LETTERS);
        model.addAttribute("page", queries.list(scope, new PageRequest(after, PAGE_SIZE, null)));
        model.addAttribute("waiting", queries.waiting(scope));
        model.addAttribute("sends", actor.has(RecommendationsRight.SEND_LETTERS));
        model.addAttribute("unit", actor.unit());
        model.addAttribute("sets", actor.has(RecommendationsRight.SET_QUOTAS));
        return "reviews/recommendations";
    }

    @GetMapping("/new")
    String write(Actor actor, @RequestParam UUID call, Model model) {
        Scope scope = actor.scopeFor(RecommendationsRight.READ_LETTERS);
        ReportingUnitId unit = actor.unit();
        if (unit == null || !actor.has(RecommendationsRight.SEND_LETTERS)) {
            throw SharedError.NOT_FOUND.refused();
        }
        model.addAttribute(
                "of",
                queries.waiting(scope).stream()
                        .filter(each ->
                                each.call().id().equals(call) && each.unit().equals(unit))
                        .findFirst()
                        .orElseThrow(SharedError.NOT_FOUND::refused));
        model.addAttribute("matters", queries.matters(scope, call, unit));
        return "reviews/recommend";
    }

    @PostMapping
    String send(
            Actor actor,
            @RequestParam UUID call,
            @RequestParam(required = false) @Nullable List<UUID> matters,
            @RequestParam(defaultValue = "") String letterNumber,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate letterDate,
            @RequestParam(defaultValue = "") String opinion,
            Model model,
            RedirectAttributes redirect) {
        List<UUID> chosen = Optional.ofNullable(matters).orElse(List.of());
        try {
            RecommendationId id = sendRecommendation.send(
                    actor,
                    new SendRecommendation.Command(
                            chosen.stream().map(ReviewId::new).toList(), letterNumber, letterDate, opinion));
            redirect.addFlashAttribute("done", "reviews.done.letter");
            return "redirect:/staff/recommendations/" + id;
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            model.addAttribute("chosen", chosen);
            model.addAttribute("letterNumber", letterNumber);
            model.addAttribute("letterDate", letterDate);
            model.addAttribute("opinion", opinion);
            return write(actor, call, model);
        }
    }

    @PostMapping("/quota")
    String quota(
            Actor actor,
            @RequestParam UUID call,
            @RequestParam String unit,
            @RequestParam(required = false) @Nullable Integer matters,
            RedirectAttributes redirect) {
        try {
            setQuota.set(actor, call, new ReportingUnitId(unit), matters);
            redirect.addFlashAttribute("done", "reviews.done.quota");
        } catch (RefusedException e) {
            redirect.addFlashAttribute("problems", Problems.mendable(e, messages));
        }
        return "redirect:/staff/recommendations";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("letter", found(actor, id));
        return "reviews/letter";
    }

    @GetMapping("/{id}/document")
    void document(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "zh") String language,
            HttpServletResponse response) {
        paper.send(found(actor, id), language, response);
    }

    private Recommendation found(Actor actor, UUID id) {
        return queries.find(actor.scopeFor(RecommendationsRight.READ_LETTERS), new RecommendationId(id))
                .orElseThrow(SharedError.NOT_FOUND::refused);
    }
}
