package org.zhuqi.accounts.web;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.usecase.AccountQueries;
import org.zhuqi.accounts.usecase.ManageColleagues;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.web.Problems;

/** Users of one's own enterprise. */
@Controller
@RequestMapping("/my/colleagues")
@RequiredArgsConstructor
class ColleaguePages {
    private final AccountQueries queries;
    private final ManageColleagues manageColleagues;
    private final MessageSource messages;

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("colleagues", queries.colleagues(actor.scopeFor(AccountRight.COLLEAGUES)));
        model.addAttribute("own", actor.id());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new ManageColleagues.Command("", "", ""));
        }
        return "accounts/colleagues";
    }

    @PostMapping
    String add(Actor actor, @ModelAttribute("form") ManageColleagues.Command form, Model model) {
        try {
            model.addAttribute("opened", manageColleagues.add(actor, form));
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return list(actor, model);
        }
        return "accounts/opened";
    }

    @PostMapping("/{id}/reset")
    String reset(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("opened", manageColleagues.reset(actor, new UserId(id)));
        return "accounts/opened";
    }

    @PostMapping("/{id}/disable")
    String disable(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        manageColleagues.disable(actor, new UserId(id));
        redirect.addFlashAttribute("done", "accounts.done.disabled");
        return "redirect:/my/colleagues";
    }

    @PostMapping("/{id}/enable")
    String enable(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        manageColleagues.enable(actor, new UserId(id));
        redirect.addFlashAttribute("done", "accounts.done.enabled");
        return "redirect:/my/colleagues";
    }
}
