package org.zhuqi.policies.web;

import java.time.Clock;
import java.time.LocalDate;
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
import org.zhuqi.policies.Force;
import org.zhuqi.policies.PoliciesRight;
import org.zhuqi.policies.Policy;
import org.zhuqi.policies.PolicyId;
import org.zhuqi.policies.PolicyLevel;
import org.zhuqi.policies.PolicyStatus;
import org.zhuqi.policies.usecase.EditPolicy;
import org.zhuqi.policies.usecase.MovePolicy;
import org.zhuqi.policies.usecase.PolicyQueries;
import org.zhuqi.policies.usecase.ShowPolicy;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Problems;

/** The library for the staff: the list, the entry with its draft, publishing, correcting, repealing. */
@Controller
@RequestMapping("/staff/policies")
@RequiredArgsConstructor
class PolicyPages {
    private static final int ROWS = 30;
    private static final EditPolicy.Command EMPTY =
            new EditPolicy.Command("", "", "", "", "", "", "", "", "", "", null, "", "", "");
    private final PolicyQueries queries;
    private final ShowPolicy showPolicy;
    private final EditPolicy editPolicy;
    private final MovePolicy movePolicy;
    private final PolicyTexts words;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping
    String list(
            Actor actor, LibraryFilter filter, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute(
                "page",
                queries.list(
                        actor.scopeFor(PoliciesRight.READ_INTERNAL),
                        filter.on(LocalDate.now(clock)),
                        new PageRequest(after, ROWS, null)));
        model.addAttribute("filter", filter);
        model.addAttribute("statuses", words.options(PolicyStatus.values(), "policies.status."));
        model.addAttribute("levels", words.options(PolicyLevel.values(), "policies.level."));
        model.addAttribute("forces", words.options(Force.values(), "policies.force."));
        model.addAttribute("units", words.units());
        model.addAttribute("mayKeep", actor.has(PoliciesRight.KEEP));
        return "policies/list";
    }

    @GetMapping("/new")
    String blank(Actor actor, Model model) {
        actor.may(PoliciesRight.KEEP).orRefuse();
        return form(actor, null, EMPTY, "", model);
    }

    @PostMapping
    String draft(Actor actor, @ModelAttribute EditPolicy.Command typed, Model model, RedirectAttributes redirect) {
        try {
            PolicyId id = editPolicy.draft(actor, typed);
            redirect.addFlashAttribute("done", "policies.done.drafted");
            return "redirect:/staff/policies/" + id;
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return form(actor, null, typed, "", model);
        }
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        return page(actor, id, new MovePolicy.Repeal("", "", ""), model);
    }

    private String page(Actor actor, UUID id, MovePolicy.Repeal typed, Model model) {
        actor.may(PoliciesRight.READ_INTERNAL).orRefuse();
        ShowPolicy.View view = showPolicy.show(actor, new PolicyId(id));
        model.addAttribute("view", view);
        model.addAttribute("policy", view.policy());
        model.addAttribute("said", view.policy().content());
        model.addAttribute("edition", null);
        model.addAttribute("typed", typed);
        return "policies/show";
    }

    @GetMapping("/{id}/edit")
    String edit(Actor actor, @PathVariable UUID id, Model model) {
        Policy policy = kept(actor, id);
        return form(actor, policy, typed(policy), "", model);
    }

    /** A draft is changed, what was published is corrected. */
    @PostMapping("/{id}/edit")
    String save(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute EditPolicy.Command typed,
            @RequestParam(required = false) @Nullable String because,
            Model model,
            RedirectAttributes redirect) {
        Policy policy = kept(actor, id);
        try {
            if (policy.status() == PolicyStatus.DRAFT) {
                editPolicy.change(actor, policy.id(), typed);
            } else {
                editPolicy.correct(actor, policy.id(), typed, because);
            }
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return form(actor, policy, typed, because, model);
        }
        return back(id, policy.status() == PolicyStatus.DRAFT ? "saved" : "corrected", redirect);
    }

    private String form(
            Actor actor, @Nullable Policy policy, EditPolicy.Command typed, @Nullable String because, Model model) {
        ReportingUnitId own = actor.unit();
        model.addAttribute("policy", policy);
        model.addAttribute("form", typed);
        model.addAttribute("because", because);
        model.addAttribute("levels", words.options(PolicyLevel.values(), "policies.level."));
        model.addAttribute("units", words.units());
        model.addAttribute("ownUnit", own == null ? "" : own.value());
        model.addAttribute("divisions", words.divisions());
        return "policies/form";
    }

    private static EditPolicy.Command typed(Policy policy) {
        Policy.Heading heading = policy.content().heading();
        Policy.Validity validity = policy.content().validity();
        LocalText reading = policy.content().reading();
        return new EditPolicy.Command(
                heading.title().zh(),
                heading.title().ko(),
                heading.title().en(),
                heading.number() == null ? "" : heading.number().toString(),
                String.join("\n", heading.issuers()),
                heading.level().name(),
                policy.keeper().value(),
                field(validity.issued()),
                field(validity.from()),
                field(validity.until()),
                heading.divisions().stream().map(IndustryCode::value).sorted().toList(),
                reading == null ? "" : reading.zh(),
                reading == null ? "" : reading.ko(),
                reading == null ? "" : reading.en());
    }

    private static String field(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    @PostMapping("/{id}/publish")
    String publish(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
        try {
            movePolicy.publish(actor, new PolicyId(id));
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return show(actor, id, model);
        }
        return back(id, "published", redirect);
    }

    @PostMapping("/{id}/repeal")
    String repeal(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute MovePolicy.Repeal typed,
            Model model,
            RedirectAttributes redirect) {
        try {
            movePolicy.repeal(actor, new PolicyId(id), typed);
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return page(actor, id, typed, model);
        }
        return back(id, "repealed", redirect);
    }

    private Policy kept(Actor actor, UUID id) {
        actor.may(PoliciesRight.KEEP).orRefuse();
        ShowPolicy.View view = showPolicy.show(actor, new PolicyId(id));
        if (!view.keeps()) {
            throw SharedError.NOT_FOUND.refused();
        }
        return view.policy();
    }

    private static String back(UUID id, String done, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", "policies.done." + done);
        return "redirect:/staff/policies/" + id;
    }
}
