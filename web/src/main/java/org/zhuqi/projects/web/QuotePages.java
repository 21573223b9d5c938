package org.zhuqi.projects.web;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.quotes.QuoteId;
import org.zhuqi.projects.quotes.usecase.KeepQuotes;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.web.Problems;

/** The forms beside the quotes on a project's page. */
@Controller
@RequestMapping("/staff/projects/{id}/quotes")
@RequiredArgsConstructor
class QuotePages {
    private final KeepQuotes keepQuotes;
    private final MessageSource messages;

    @PostMapping
    String record(Actor actor, @PathVariable UUID id, KeepQuotes.Command command, RedirectAttributes redirect) {
        return kept(id, () -> keepQuotes.record(actor, new ProjectId(id), command), redirect);
    }

    @PostMapping("/{quote}/consents")
    String consent(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID quote,
            KeepQuotes.LeaveCommand command,
            RedirectAttributes redirect) {
        return kept(id, () -> keepQuotes.consent(actor, new QuoteId(quote), command), redirect);
    }

    @PostMapping("/{quote}/withdrawals")
    String withdraw(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID quote,
            KeepQuotes.LeaveCommand command,
            RedirectAttributes redirect) {
        return kept(id, () -> keepQuotes.withdraw(actor, new QuoteId(quote), command), redirect);
    }

    /** What is wrong is told on the project's page, where the forms stand. */
    private String kept(UUID id, Runnable action, RedirectAttributes redirect) {
        try {
            action.run();
            redirect.addFlashAttribute("done", "projects.done.saved");
        } catch (RefusedException e) {
            redirect.addFlashAttribute("problems", Problems.mendable(e, messages));
        }
        return "redirect:/staff/projects/" + id;
    }
}
