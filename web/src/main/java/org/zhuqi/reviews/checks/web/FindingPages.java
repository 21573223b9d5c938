package org.zhuqi.reviews.checks.web;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.reviews.checks.usecase.LookAgain;
import org.zhuqi.reviews.usecase.ReviewQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Has an application looked into once more. */
@Controller
@RequiredArgsConstructor
class FindingPages {
    private static final String KIND = "application";

    private final LookAgain lookAgain;
    private final ReviewQueries reviews;

    @PostMapping("/staff/findings/{subject}")
    String again(Actor actor, @PathVariable UUID subject, RedirectAttributes redirect) {
        lookAgain.look(actor, KIND, subject);
        redirect.addFlashAttribute("done", "reviews.done.looked");
        return "redirect:/staff/reviews/"
                + reviews.findBySubject(actor.scopeFor(ReviewsRight.READ), KIND, subject)
                        .orElseThrow(SharedError.NOT_FOUND::refused)
                        .id();
    }
}
