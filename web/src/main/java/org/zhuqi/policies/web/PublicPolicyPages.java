package org.zhuqi.policies.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuqi.policies.Force;
import org.zhuqi.policies.ItemKind;
import org.zhuqi.policies.ItemMode;
import org.zhuqi.policies.PoliciesRight;
import org.zhuqi.policies.PolicyId;
import org.zhuqi.policies.PolicyLevel;
import org.zhuqi.policies.usecase.PolicyQueries;
import org.zhuqi.policies.usecase.ShowPolicy;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.SharedError;

/** The library, for everybody. */
@Controller
@RequestMapping("/policies")
@RequiredArgsConstructor
class PublicPolicyPages {
    private static final int ROWS = 20;
    private final PolicyQueries queries;
    private final ShowPolicy showPolicy;
    private final PolicyTexts words;
    private final Clock clock;

    @GetMapping
    String list(
            Actor actor, LibraryFilter filter, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute(
                "page",
                queries.published(
                        actor.scopeFor(PoliciesRight.OPEN),
                        filter.on(LocalDate.now(clock)),
                        new PageRequest(after, ROWS, null)));
        model.addAttribute("filter", filter);
        model.addAttribute("levels", words.options(PolicyLevel.values(), "policies.level."));
        model.addAttribute("kinds", words.options(ItemKind.values(), "policies.kind."));
        model.addAttribute("modes", words.options(ItemMode.values(), "policies.mode."));
        model.addAttribute("forces", words.options(Force.values(), "policies.force."));
        model.addAttribute("divisions", words.divisions());
        return "policies/public-list";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        ShowPolicy.View view = published(actor, id);
        model.addAttribute("view", view);
        model.addAttribute("policy", view.policy());
        model.addAttribute("said", view.policy().content());
        model.addAttribute("edition", null);
        return "policies/public-show";
    }

    /** What it said once. */
    @GetMapping("/{id}/editions/{number}")
    String edition(Actor actor, @PathVariable UUID id, @PathVariable int number, Model model) {
        ShowPolicy.View view = published(actor, id);
        model.addAttribute("view", view);
        model.addAttribute("policy", view.policy());
        view.edition(number)
                .ifPresentOrElse(
                        edition -> {
                            model.addAttribute("said", edition.content());
                            model.addAttribute(
                                    "edition",
                                    number == view.policy().standing().edition() ? null : edition);
                        },
                        () -> {
                            throw SharedError.NOT_FOUND.refused();
                        });
        return "policies/public-show";
    }

    private ShowPolicy.View published(Actor actor, UUID id) {
        ShowPolicy.View view = showPolicy.show(actor, new PolicyId(id));
        if (!view.policy().isPublic()) {
            throw SharedError.NOT_FOUND.refused();
        }
        return view;
    }
}
