package org.zhuqi.projects.web;

import java.math.BigDecimal;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.lights.LightRuleSets;
import org.zhuqi.projects.lights.LightRules;
import org.zhuqi.projects.lights.usecase.TryLightRules;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Fraction;

/** Rule sets for lights, for programs. */
@RestController
@RequestMapping("/api/v1/light-rules")
@RequiredArgsConstructor
class LightRulesApi {
    private static final int PLACES = 2;
    private final TryLightRules tryLightRules;
    private final LightWords words;

    /** @param inForce whether projects are judged by it */
    record RulesResponse(
            String id, String name, String source, boolean inForce, String progress, String start, String entry) {}

    /**
     * @param expected what is due by the date, in the unit of the plan; null without a plan
     * @param gap percentage points of the plan behind what is due, rounded; what was compared is exact. Null without a
     *     light
     * @param reason in the language asked for
     */
    record TrialResponse(
            LightColour light,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal gap,
            String reason) {}

    @GetMapping
    List<RulesResponse> list(Actor actor) {
        LightRuleSets sets = tryLightRules.all(actor);
        return sets.all().stream().map(rules -> response(rules, sets)).toList();
    }

    private RulesResponse response(LightRules rules, LightRuleSets sets) {
        return new RulesResponse(
                rules.id(),
                rules.name().zh(),
                rules.source(),
                rules.id().equals(sets.chosen()),
                words.rule(rules.progress()),
                words.startRule(rules.start()),
                words.entryRule(rules.entry()));
    }

    @PostMapping("/{id}/trials")
    TrialResponse attempt(Actor actor, @PathVariable String id, @RequestBody TryLightRules.Command command) {
        TryLightRules.Outcome outcome = tryLightRules.attempt(actor, id, command);
        LightRules.Progress light = outcome.light();
        return new TrialResponse(
                light.colour(), decimal(light.expected()), decimal(light.gap()), words.why(light, outcome.rules()));
    }

    private static @Nullable BigDecimal decimal(@Nullable Fraction number) {
        return number == null ? null : number.toBigDecimal(PLACES);
    }
}
