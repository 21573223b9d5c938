package org.zhuqi.reviews.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.reviews.Mend;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.reviews.Turn;
import org.zhuqi.reviews.usecase.ClaimReview;
import org.zhuqi.reviews.usecase.RecommendReview;
import org.zhuqi.reviews.usecase.RejectReview;
import org.zhuqi.reviews.usecase.ReleaseReview;
import org.zhuqi.reviews.usecase.ReturnForCorrection;
import org.zhuqi.reviews.usecase.ReviewQueries;
import org.zhuqi.reviews.usecase.ReviewQueries.Filter;
import org.zhuqi.reviews.usecase.ReviewView;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ErrorKind;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;

@Controller
@RequestMapping("/staff/reviews")
@RequiredArgsConstructor
class ReviewPages {
    private static final int PAGE_SIZE = 30;

    private final ReviewQueries queries;
    private final ClaimReview claimReview;
    private final ReleaseReview releaseReview;
    private final ReturnForCorrection returnForCorrection;
    private final RecommendReview recommendReview;
    private final RejectReview rejectReview;
    private final ReportingUnits units;
    private final MessageSource messages;
    private final Texts texts;
    private final Clock clock;

    /** The queue's filters as the address writes them; empty means all. */
    record QueueForm(
            @Nullable String turn,
            @Nullable String stage,
            @Nullable String unit,
            @Nullable String q,
            @Nullable Boolean mine,
            @Nullable Boolean overdue,
            @Nullable Boolean closed) {
        Filter filter(Actor actor, LocalDate today) {
            return new Filter(
                    blank(stage) ? null : stage,
                    blank(unit) ? null : new ReportingUnitId(String.valueOf(unit)),
                    turn(turn),
                    null,
                    !Boolean.TRUE.equals(closed),
                    Boolean.TRUE.equals(mine) ? actor.id() : null,
                    null,
                    Boolean.TRUE.equals(overdue) ? today.minusDays(1) : null,
                    blank(q) ? null : q);
        }

        /** A turn that nobody knows asks for all, as an empty one does. */
        private static @Nullable Turn turn(@Nullable String text) {
            return Arrays.stream(Turn.values())
                    .filter(turn -> turn.name().equals(text))
                    .findFirst()
                    .orElse(null);
        }

        private static boolean blank(@Nullable String text) {
            return text == null || text.isBlank();
        }
    }

    @GetMapping
    String queue(
            Actor actor,
            @ModelAttribute("form") QueueForm form,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String sort,
            Model model) {
        Scope scope = actor.scopeFor(ReviewsRight.WORK);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "page", queries.queue(scope, form.filter(actor, today), new PageRequest(after, PAGE_SIZE, sort)));
        model.addAttribute("today", today);
        model.addAttribute(
                "stages",
                queries.stages(scope).stream()
                        .map(stage -> new Option(stage.id(), texts.of(stage.label())))
                        .toList());
        model.addAttribute("units", unitOptions(scope));
        model.addAttribute(
                "turns",
                Arrays.stream(Turn.values())
                        .filter(turn -> turn != Turn.NOBODY)
                        .map(turn -> new Option(turn.name(), texts.message("reviews.turn." + turn)))
                        .toList());
        return "reviews/queue";
    }

    private List<Option> unitOptions(Scope scope) {
        return units.all().stream()
                .filter(unit -> scope.everything() || scope.units().contains(unit.id()))
                .map((ReportingUnit unit) -> new Option(unit.id().value(), texts.of(unit.name())))
                .toList();
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        return page(actor, id, model);
    }

    private String page(Actor actor, UUID id, Model model) {
        ReviewView review = queries.find(actor.scopeFor(ReviewsRight.READ), new ReviewId(id))
                .filter(view -> actor.has(ReviewsRight.WORK))
                .orElseThrow(SharedError.NOT_FOUND::refused);
        model.addAttribute("review", review);
        model.addAttribute(
                "offers",
                Map.of(
                        "claim", review.offers(actor, Move.CLAIM),
                        "release", review.offers(actor, Move.RELEASE),
                        "giveBack", review.offers(actor, Move.RETURN),
                        "recommend", review.offers(actor, Move.RECOMMEND),
                        "reject", review.offers(actor, Move.REJECT) && !mending(review)));
        return "reviews/review";
    }

    /** While the enterprise may still mend it, nobody rejects it. */
    private boolean mending(ReviewView review) {
        return review.state() == ReviewState.RETURNED
                && review.due() != null
                && !review.due().date().isBefore(LocalDate.now(clock));
    }

    @PostMapping("/{id}/claim")
    String claim(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
        return act(actor, id, model, redirect, "claimed", () -> claimReview.claim(actor, new ReviewId(id)));
    }

    @PostMapping("/{id}/release")
    String release(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
        return act(actor, id, model, redirect, "released", () -> releaseReview.release(actor, new ReviewId(id)));
    }

    @PostMapping("/{id}/return")
    String giveBack(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String mends,
            @RequestParam(defaultValue = "") String opinion,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("typed", Map.of("mends", mends, "returnOpinion", opinion));
        return act(
                actor,
                id,
                model,
                redirect,
                "returned",
                () -> returnForCorrection.giveBack(actor, new ReviewId(id), mends(mends), blankToNull(opinion)));
    }

    @PostMapping("/{id}/recommend")
    String recommend(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String opinion,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("typed", Map.of("recommendOpinion", opinion));
        return act(
                actor,
                id,
                model,
                redirect,
                "recommended",
                () -> recommendReview.recommend(actor, new ReviewId(id), opinion));
    }

    @PostMapping("/{id}/reject")
    String reject(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String opinion,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("typed", Map.of("rejectOpinion", opinion));
        return act(actor, id, model, redirect, "rejected", () -> rejectReview.reject(actor, new ReviewId(id), opinion));
    }

    private String act(
            Actor actor, UUID id, Model model, RedirectAttributes redirect, String done, Supplier<?> useCase) {
        try {
            useCase.get();
        } catch (RefusedException e) {
            ErrorKind kind = e.errorKey().kind();
            if (kind != ErrorKind.INVALID && kind != ErrorKind.CONFLICT) {
                throw e;
            }
            model.addAttribute("problems", Problems.of(e, messages));
            return page(actor, id, model);
        }
        redirect.addFlashAttribute("done", "reviews.done." + done);
        return "redirect:/staff/reviews/" + id;
    }

    /** One thing per line; what stands before a colon names the field or material. */
    static List<Mend> mends(String lines) {
        return lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(ReviewPages::mend)
                .toList();
    }

    private static Mend mend(String line) {
        String[] parts = line.split("[:：]", 2);
        return parts.length == 2 && !parts[1].isBlank()
                ? new Mend(parts[0].strip(), parts[1].strip())
                : new Mend("", line);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
