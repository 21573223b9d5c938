package org.zhuqi.reviews.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.zhuqi.calendar.usecase.OpenCalendar;
import org.zhuqi.reviews.Bulk;
import org.zhuqi.reviews.BulkId;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.reviews.usecase.BulkQueries;
import org.zhuqi.reviews.usecase.ReviewQueries;
import org.zhuqi.reviews.usecase.StartBulk;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.web.Problems;

/** One step for many matters of the queue, and how each of them fared. */
@Controller
@RequestMapping("/staff/reviews/bulk")
@RequiredArgsConstructor
class BulkPages {
    private static final int PAGE = 250;

    private final StartBulk startBulk;
    private final BulkQueries bulks;
    private final ReviewQueries reviews;
    private final MessageSource messages;
    private final OpenCalendar calendars;
    private final Clock clock;

    @PostMapping
    String start(
            Actor actor,
            @ModelAttribute QueueForm form,
            @RequestParam(required = false) @Nullable List<UUID> ids,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "RECOMMEND") Move move,
            @RequestParam(defaultValue = "") String opinion,
            @RequestParam(defaultValue = "") String mends,
            @RequestParam(required = false) @Nullable UUID to,
            RedirectAttributes redirect) {
        List<ReviewId> matters = all ? all(actor, form) : chosen(ids);
        try {
            BulkId id = startBulk.start(
                    actor,
                    new StartBulk.Command(
                            move,
                            matters,
                            opinion.isBlank() ? null : opinion,
                            move == Move.RETURN ? ReviewPages.mends(mends) : List.of(),
                            to == null || move != Move.ASSIGN ? null : new UserId(to)));
            return "redirect:/staff/reviews/bulk/" + id;
        } catch (RefusedException e) {
            redirect.addFlashAttribute("problems", Problems.mendable(e, messages));
            return "redirect:/staff/reviews";
        }
    }

    private static List<ReviewId> chosen(@Nullable List<UUID> ids) {
        return Optional.ofNullable(ids).orElse(List.of()).stream()
                .map(ReviewId::new)
                .toList();
    }

    /** What the filter shows, one more than a step takes at most: it then says so. */
    private List<ReviewId> all(Actor actor, QueueForm form) {
        List<ReviewId> found = new ArrayList<>();
        String after = null;
        do {
            Page<ReviewId> page = reviews.queue(
                            actor.scopeFor(ReviewsRight.WORK),
                            form.filter(actor, calendars, clock),
                            new PageRequest(after, PAGE, null))
                    .map(view -> view.id());
            found.addAll(page.items());
            after = page.next();
        } while (after != null && found.size() <= Bulk.MOST);
        return found;
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute(
                "bulk",
                bulks.find(actor.scopeFor(ReviewsRight.BULK), new BulkId(id))
                        .orElseThrow(SharedError.NOT_FOUND::refused));
        return "reviews/bulk";
    }
}
