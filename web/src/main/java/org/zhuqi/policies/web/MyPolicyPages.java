package org.zhuqi.policies.web;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.policies.Fit;
import org.zhuqi.policies.ItemKind;
import org.zhuqi.policies.PolicyLevel;
import org.zhuqi.policies.usecase.PoliciesForEnterprise;
import org.zhuqi.policies.usecase.SubscribeToPolicies;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Problems;

/** An enterprise's policies: what suits it and why, and what it wants to hear of. */
@Controller
@RequestMapping("/my/policies")
@RequiredArgsConstructor
class MyPolicyPages {
    private static final int MOST = 100;
    private final PoliciesForEnterprise policiesForEnterprise;
    private final SubscribeToPolicies subscribeToPolicies;
    private final EnterpriseQueries enterprises;
    private final PolicyTexts words;
    private final MessageSource messages;

    @GetMapping
    String list(Actor actor, Model model) {
        List<Fit> fits = policiesForEnterprise.own(actor);
        EnterpriseId own = actor.enterprise();
        if (own == null) {
            throw SharedError.DENIED.refused();
        }
        model.addAttribute("fits", fits.stream().limit(MOST).toList());
        model.addAttribute("more", Math.max(0, fits.size() - MOST));
        model.addAttribute("subscription", subscribeToPolicies.own(actor).orElse(null));
        model.addAttribute(
                "unit",
                enterprises
                        .find(actor.scopeFor(EnterpriseRight.READ), own)
                        .map(view -> words.unit(view.unit()))
                        .orElse(null));
        model.addAttribute("levels", words.options(PolicyLevel.values(), "policies.level."));
        model.addAttribute("kinds", words.options(ItemKind.values(), "policies.kind."));
        model.addAttribute("divisions", words.divisions());
        return "policies/my";
    }

    @PostMapping("/subscription")
    String subscribe(
            Actor actor, @ModelAttribute SubscribeToPolicies.Command typed, Model model, RedirectAttributes redirect) {
        try {
            subscribeToPolicies.subscribe(actor, typed);
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return list(actor, model);
        }
        redirect.addFlashAttribute("done", "policies.done.subscribed");
        return "redirect:/my/policies#subscription";
    }

    @PostMapping("/subscription/remove")
    String unsubscribe(Actor actor, RedirectAttributes redirect) {
        subscribeToPolicies.unsubscribe(actor);
        redirect.addFlashAttribute("done", "policies.done.unsubscribed");
        return "redirect:/my/policies#subscription";
    }
}
