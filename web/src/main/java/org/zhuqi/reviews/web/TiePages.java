package org.zhuqi.reviews.web;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.reviews.usecase.DeclareTie;
import org.zhuqi.reviews.usecase.LiftTie;
import org.zhuqi.reviews.usecase.TieQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.web.Problems;

/** With which enterprises officers have a tie. */
@Controller
@RequestMapping("/staff/ties")
@RequiredArgsConstructor
class TiePages {
    private static final int PAGE_SIZE = 30;

    private final TieQueries queries;
    private final DeclareTie declareTie;
    private final LiftTie liftTie;
    private final MessageSource messages;

    @GetMapping
    String list(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute(
                "page",
                queries.list(actor.scopeFor(ReviewsRight.DECLARE_TIE), new PageRequest(after, PAGE_SIZE, null)));
        model.addAttribute("declares", actor.has(ReviewsRight.REVIEW));
        model.addAttribute("lifts", actor.has(ReviewsRight.LIFT_TIE));
        return "reviews/ties";
    }

    @PostMapping
    String declare(
            Actor actor,
            @RequestParam(defaultValue = "") String creditCode,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        try {
            declareTie.declare(actor, creditCode, reason);
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            model.addAttribute("creditCode", creditCode);
            model.addAttribute("reason", reason);
            return list(actor, null, model);
        }
        redirect.addFlashAttribute("done", "reviews.done.tied");
        return "redirect:/staff/ties";
    }

    @PostMapping("/lift")
    String lift(
            Actor actor,
            @RequestParam UUID person,
            @RequestParam UUID enterprise,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        try {
            liftTie.lift(actor, new UserId(person), new EnterpriseId(enterprise), reason);
            redirect.addFlashAttribute("done", "reviews.done.lifted");
        } catch (RefusedException e) {
            redirect.addFlashAttribute("problems", Problems.mendable(e, messages));
        }
        return "redirect:/staff/ties";
    }
}
