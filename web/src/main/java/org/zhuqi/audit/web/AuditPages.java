package org.zhuqi.audit.web;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.audit.AuditResult;
import org.zhuqi.audit.AuditRight;
import org.zhuqi.audit.usecase.AuditQueries;
import org.zhuqi.audit.usecase.VerifyAuditChain;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;

@Controller
@RequiredArgsConstructor
class AuditPages {
    private final AuditQueries queries;
    private final AuditWords words;
    private final VerifyAuditChain verifyAuditChain;

    @GetMapping("/staff/audit")
    String search(
            Actor actor,
            @ModelAttribute("search") AuditSearch search,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute(
                "entries",
                queries.search(actor.scopeFor(AuditRight.READ), search.filter(), new PageRequest(after, 50, null)));
        model.addAttribute("results", AuditResult.values());
        model.addAttribute("actions", words.actions());
        model.addAttribute("kinds", words.kinds());
        return "audit/search";
    }

    @GetMapping("/staff/audit/verify")
    String verification(Actor actor) {
        actor.scopeFor(AuditRight.VERIFY);
        return "audit/verify";
    }

    @PostMapping("/staff/audit/verify")
    String verify(Actor actor, RedirectAttributes redirect) {
        redirect.addFlashAttribute("verdict", AuditVerdict.from(verifyAuditChain.verify(actor)));
        return "redirect:/staff/audit/verify";
    }
}
