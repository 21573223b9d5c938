package org.zhuqi.policies.web;

import java.util.ArrayList;
import java.util.List;
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
import org.zhuqi.forms.Comparison;
import org.zhuqi.policies.ItemKind;
import org.zhuqi.policies.ItemMode;
import org.zhuqi.policies.PoliciesError;
import org.zhuqi.policies.PolicyId;
import org.zhuqi.policies.PolicyItem;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.policies.usecase.ConditionRow;
import org.zhuqi.policies.usecase.EditItem;
import org.zhuqi.policies.usecase.ReadConditions;
import org.zhuqi.policies.usecase.ShowPolicy;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Problems;

/** Items of a policy for whoever keeps it; conditions are rows, and a button brings more of them. */
@Controller
@RequestMapping("/staff/policies")
@RequiredArgsConstructor
class ItemPages {
    private static final int BLANK_ROWS = 2;
    private static final int MORE_ROWS = 3;
    private static final EditItem.Command EMPTY =
            new EditItem.Command("", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", List.of());
    private final ShowPolicy showPolicy;
    private final EditItem editItem;
    private final ReadConditions readConditions;
    private final PolicyTexts words;
    private final MessageSource messages;

    @GetMapping("/{id}/items/new")
    String blank(Actor actor, @PathVariable UUID id, Model model) {
        return form(actor, id, null, EMPTY, BLANK_ROWS, model);
    }

    @PostMapping("/{id}/items")
    String add(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute EditItem.Command typed,
            @RequestParam(required = false) @Nullable String more,
            Model model,
            RedirectAttributes redirect) {
        if (more != null) {
            return form(actor, id, null, typed, MORE_ROWS, model);
        }
        try {
            editItem.add(actor, new PolicyId(id), typed);
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return form(actor, id, null, typed, 0, model);
        }
        return back(id, "item-saved", redirect);
    }

    @GetMapping("/items/{item}/edit")
    String edit(Actor actor, @PathVariable UUID item, Model model) {
        PolicyItem found = showPolicy.item(actor, new PolicyItemId(item));
        return form(actor, found.policy().value(), item, typed(found), BLANK_ROWS, model);
    }

    @PostMapping("/items/{item}/edit")
    String change(
            Actor actor,
            @PathVariable UUID item,
            @ModelAttribute EditItem.Command typed,
            @RequestParam(required = false) @Nullable String more,
            Model model,
            RedirectAttributes redirect) {
        UUID policy = showPolicy.item(actor, new PolicyItemId(item)).policy().value();
        if (more != null) {
            return form(actor, policy, item, typed, MORE_ROWS, model);
        }
        try {
            editItem.change(actor, new PolicyItemId(item), typed);
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return form(actor, policy, item, typed, 0, model);
        }
        return back(policy, "item-saved", redirect);
    }

    @PostMapping("/items/{item}/remove")
    String remove(Actor actor, @PathVariable UUID item, RedirectAttributes redirect) {
        UUID policy = showPolicy.item(actor, new PolicyItemId(item)).policy().value();
        editItem.remove(actor, new PolicyItemId(item));
        return back(policy, "item-removed", redirect);
    }

    private String form(
            Actor actor, UUID policy, @Nullable UUID item, EditItem.Command typed, int blankRows, Model model) {
        ShowPolicy.View view = showPolicy.show(actor, new PolicyId(policy));
        if (!view.keeps()) {
            throw SharedError.NOT_FOUND.refused();
        }
        List<ConditionRow> conditions = typed.conditions();
        model.addAttribute("policy", view.policy());
        model.addAttribute("item", item);
        model.addAttribute("form", typed);
        if (conditions == null) {
            model.addAttribute("rows", null);
        } else {
            List<ConditionRow> rows = new ArrayList<>(conditions);
            for (int i = 0; i < blankRows; i++) {
                rows.add(ConditionRow.BLANK);
            }
            model.addAttribute("rows", rows);
        }
        model.addAttribute("kinds", words.options(ItemKind.values(), "policies.kind."));
        model.addAttribute("modes", words.options(ItemMode.values(), "policies.mode."));
        model.addAttribute("facts", words.facts());
        model.addAttribute("comparisons", words.options(Comparison.values(), "policies.comparison."));
        return "policies/item-form";
    }

    private EditItem.Command typed(PolicyItem item) {
        LocalText name = item.offer().name();
        LocalText benefit = item.offer().benefit();
        LocalText who = item.offer().who();
        LocalText guide = item.way().guide();
        return new EditItem.Command(
                item.kind().name(),
                item.mode().name(),
                name.zh(),
                name.ko(),
                name.en(),
                benefit.zh(),
                benefit.ko(),
                benefit.en(),
                who == null ? "" : who.zh(),
                who == null ? "" : who.ko(),
                who == null ? "" : who.en(),
                item.offer().most() == null ? "" : item.offer().most().wan().toPlainString(),
                item.offer().paragraph(),
                guide == null ? "" : guide.zh(),
                guide == null ? "" : guide.ko(),
                guide == null ? "" : guide.en(),
                item.way().contact(),
                rows(item));
    }

    /** Null when rows cannot say what the conditions do: then they are kept as they are. */
    private @Nullable List<ConditionRow> rows(PolicyItem item) {
        try {
            return readConditions.rows(item.conditions());
        } catch (RefusedException e) {
            if (e.is(PoliciesError.CONDITIONS_TOO_DEEP)) {
                return null;
            }
            throw e;
        }
    }

    private static String back(UUID policy, String done, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", "policies.done." + done);
        return "redirect:/staff/policies/" + policy + "#items";
    }
}
