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
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.calendar.usecase.OpenCalendar;
import org.zhuqi.reviews.Mend;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.reviews.Reviewer;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.reviews.Ties;
import org.zhuqi.reviews.Turn;
import org.zhuqi.reviews.usecase.AssignReview;
import org.zhuqi.reviews.usecase.ClaimReview;
import org.zhuqi.reviews.usecase.DeclareTie;
import org.zhuqi.reviews.usecase.GoOnReview;
import org.zhuqi.reviews.usecase.LookAtReview;
import org.zhuqi.reviews.usecase.RecommendReview;
import org.zhuqi.reviews.usecase.ReferReview;
import org.zhuqi.reviews.usecase.RejectReview;
import org.zhuqi.reviews.usecase.ReleaseReview;
import org.zhuqi.reviews.usecase.ReturnForCorrection;
import org.zhuqi.reviews.usecase.ReviewQueries;
import org.zhuqi.reviews.usecase.ReviewView;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ErrorKind;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
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
    private final ReferReview referReview;
    private final GoOnReview goOnReview;
    private final AssignReview assignReview;
    private final DeclareTie declareTie;
    private final LookAtReview lookAtReview;
    private final Ties ties;
    private final AccountDirectory accounts;
    private final ReportingUnits units;
    private final MessageSource messages;
    private final ReviewWords words;
    private final OpenCalendar calendars;
    private final Texts texts;
    private final Clock clock;

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
                "page",
                queries.queue(scope, form.filter(actor, calendars, clock), new PageRequest(after, PAGE_SIZE, sort)));
        model.addAttribute("today", today);
        model.addAttribute("more", form.more());
        model.addAttribute("narrowed", words.narrowed(form));
        ReviewQueries.Counts counts = queries.counts(scope, today);
        model.addAttribute("counts", counts);
        model.addAttribute(
                "stages",
                counts.stages().stream()
                        .map(stage -> new Option(stage.id(), counted(texts.of(stage.label()), stage.matters())))
                        .toList());
        model.addAttribute("units", unitOptions(scope, counts));
        model.addAttribute(
                "calls",
                queries.calls(scope).stream()
                        .map(call -> new Option(call.id().toString(), texts.of(call.title())))
                        .toList());
        model.addAttribute("tied", ties.of(actor.id()));
        boolean works = actor.has(ReviewsRight.REVIEW);
        model.addAttribute("works", works);
        model.addAttribute(
                "steps",
                (works ? List.of(Move.RECOMMEND, Move.RETURN, Move.ASSIGN) : List.of(Move.ASSIGN))
                        .stream()
                                .map(move -> new Option(move.name(), texts.message("reviews.bulk.move." + move)))
                                .toList());
        model.addAttribute("officers", actor.has(ReviewsRight.ASSIGN) ? people(officersBeside(actor)) : List.of());
        model.addAttribute(
                "turns",
                Arrays.stream(Turn.values())
                        .filter(turn -> turn != Turn.NOBODY)
                        .map(turn -> new Option(turn.name(), texts.message("reviews.turn." + turn)))
                        .toList());
        return "reviews/queue";
    }

    private List<Option> unitOptions(Scope scope, ReviewQueries.Counts counts) {
        return units.all().stream()
                .filter(unit -> scope.everything() || scope.units().contains(unit.id()))
                .map((ReportingUnit unit) -> new Option(
                        unit.id().value(),
                        counted(
                                texts.of(unit.name()),
                                counts.units().stream()
                                        .filter(count -> count.unit().equals(unit.id()))
                                        .mapToInt(ReviewQueries.UnitCount::matters)
                                        .sum())))
                .toList();
    }

    private String counted(String name, int matters) {
        return texts.message("reviews.queue.counted", name, texts.total(matters));
    }

    /** Those who sit where the actor does; a leader's are the prefecture's. */
    private List<UserId> officersBeside(Actor actor) {
        return actor.role() == Role.UNIT_OFFICER && actor.unit() != null
                ? accounts.officersOf(actor.unit())
                : accounts.prefectureOfficers();
    }

    private List<Option> people(List<UserId> officers) {
        return officers.stream()
                .flatMap(officer -> accounts.find(officer).stream())
                .map(account -> new Option(account.id().toString(), texts.of(account.name())))
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
        boolean tied = ties.binds(actor.id(), review.enterprise());
        model.addAttribute("tied", tied);
        model.addAttribute("presentAt", id);
        model.addAttribute("others", lookAtReview.look(actor, review.id()));
        boolean assigns = !review.state().isOver()
                && review.possible().contains(Move.ASSIGN)
                && (actor.role() == Role.PREFECTURE_LEADER || review.isAtStageOf(actor));
        model.addAttribute(
                "officers",
                assigns
                        ? people(
                                review.who() == Reviewer.PREFECTURE
                                        ? accounts.prefectureOfficers()
                                        : accounts.officersOf(review.unit()))
                        : List.of());
        model.addAttribute(
                "before",
                review.before().stream()
                        .map(stage -> new Option(stage.id(), texts.of(stage.label())))
                        .toList());
        model.addAttribute("mayTie", actor.has(ReviewsRight.REVIEW) && !tied);
        model.addAttribute(
                "offers",
                Map.of(
                        "claim", !tied && review.offers(actor, Move.CLAIM),
                        "release", !tied && review.offers(actor, Move.RELEASE),
                        "giveBack", !tied && review.offers(actor, Move.RETURN),
                        "recommend", !tied && review.offers(actor, Move.RECOMMEND),
                        "refer", !tied && review.offers(actor, Move.REFER),
                        "goOn", !tied && review.offers(actor, Move.GO_ON) && !mending(review),
                        "reject", !tied && review.offers(actor, Move.REJECT) && !mending(review)));
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

    @PostMapping("/{id}/refer")
    String refer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String opinion,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("typed", Map.of("referOpinion", opinion, "referStage", stage));
        return act(
                actor,
                id,
                model,
                redirect,
                "referred",
                () -> referReview.refer(actor, new ReviewId(id), stage, opinion));
    }

    @PostMapping("/{id}/go-on")
    String goOn(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String opinion,
            Model model,
            RedirectAttributes redirect) {
        return act(
                actor,
                id,
                model,
                redirect,
                "gone-on",
                () -> goOnReview.goOn(actor, new ReviewId(id), blankToNull(opinion)));
    }

    @PostMapping("/{id}/assign")
    String assign(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID to,
            @RequestParam(defaultValue = "") String opinion,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("typed", Map.of("assignOpinion", opinion));
        return act(
                actor,
                id,
                model,
                redirect,
                "assigned",
                () -> assignReview.assign(actor, new ReviewId(id), new UserId(to), blankToNull(opinion)));
    }

    @PostMapping("/{id}/tie")
    String tie(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("typed", Map.of("tieReason", reason));
        return act(actor, id, model, redirect, "tied", () -> declareTie.declareFor(actor, new ReviewId(id), reason));
    }

    /** Asked again and again while the page is open. */
    @GetMapping("/{id}/present")
    String present(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("others", lookAtReview.look(actor, new ReviewId(id)));
        model.addAttribute("presentAt", id);
        return "reviews/present :: present";
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
