package org.zhuqi.projects.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuqi.projects.lights.LightRuleSets;
import org.zhuqi.projects.lights.usecase.TryLightRules;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;

/** The rule sets side by side, and a trial that stands in the address. */
@Controller
@RequestMapping("/staff/light-rules")
@RequiredArgsConstructor
class LightPages {
    private final TryLightRules tryLightRules;
    private final Texts texts;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping
    String show(
            Actor actor,
            @RequestParam(required = false) @Nullable String rules,
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable String curve,
            @RequestParam(required = false) @Nullable String completed,
            @RequestParam(required = false) @Nullable String date,
            Model model) {
        LightRuleSets sets = tryLightRules.all(actor);
        String chosen = rules == null || rules.isBlank() ? sets.chosen() : rules;
        TryLightRules.Command command = new TryLightRules.Command(
                plan, curve == null ? List.of() : List.of(curve.strip().split("[\\s,，;；]+")), completed, date);
        if (plan != null) {
            try {
                model.addAttribute("outcome", tryLightRules.attempt(actor, chosen, command));
            } catch (RefusedException e) {
                model.addAttribute("problems", Problems.mendable(e, messages));
            }
        }
        model.addAttribute("sets", sets);
        model.addAttribute("chosen", chosen);
        model.addAttribute(
                "names",
                sets.all().stream()
                        .map(each -> new Option(each.id(), texts.of(each.name())))
                        .toList());
        model.addAttribute("form", command);
        model.addAttribute("curve", curve);
        model.addAttribute(
                "date",
                date == null
                        ? YearMonth.now(clock).minusMonths(1).atEndOfMonth().toString()
                        : date);
        return "projects/lights/rules";
    }
}
