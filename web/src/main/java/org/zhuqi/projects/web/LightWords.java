package org.zhuqi.projects.web;

import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.projects.lights.LightRules;
import org.zhuqi.projects.lights.PlanCurve;
import org.zhuqi.projects.lights.ProgressRule;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.web.Texts;

/** Rules and reasons of lights in sentences. */
@Component("lightWords")
@RequiredArgsConstructor
class LightWords {
    private static final Fraction HUNDRED = Fraction.of(100);
    private final Texts texts;

    /** What the rule says, e.g. "green: less than 10 points behind; …". */
    public String rule(ProgressRule rule) {
        return switch (rule) {
            case ProgressRule.PointsBehind points ->
                texts.message("lights.rule.points-behind", points.yellowFrom(), points.redAbove());
            case ProgressRule.PercentOfDue percent ->
                texts.message("lights.rule.percent-of-due", percent.greenFrom(), percent.redBelow());
        };
    }

    public String startRule(LightRules.@Nullable StartRule rule) {
        return rule == null ? texts.message("lights.rule.none") : texts.message("lights.rule.start", rule.redAtMonth());
    }

    public String entryRule(LightRules.@Nullable EntryRule rule) {
        return rule == null
                ? texts.message("lights.rule.none")
                : texts.message("lights.rule.entry", rule.yellowAfter(), rule.redAfter());
    }

    /** Why the progress has its light: what was due, what is done, and by which rule. */
    public String why(LightRules.Progress light, LightRules rules) {
        if (light.reason() != LightRules.Reason.COMPARED) {
            return texts.message("lights.progress." + light.reason());
        }
        return texts.message(
                "lights.progress.COMPARED",
                percent(light.due()),
                percent(light.done()),
                decimal(light.gap(), 2),
                rule(rules.progress()));
    }

    /** Why a start has its light. */
    public String whyStart(LightRules.Timely light) {
        return texts.message("lights.start." + light.reason(), texts.date(light.since()));
    }

    /** Why an entry into the statistics has its light. */
    public String whyEntry(LightRules.Timely light) {
        return texts.message("lights.entry." + light.reason(), texts.date(light.since()));
    }

    /** The twelve shares in percent, the first for January. */
    public String curve(PlanCurve curve) {
        return curve.isLinear()
                ? texts.message("lights.curve.linear")
                : curve.shares().stream().map(this::percent).collect(Collectors.joining(" · "));
    }

    /** With two decimals; a dash for nothing. */
    public String percent(@Nullable Fraction share) {
        return share == null ? "—" : decimal(share.times(HUNDRED), 2) + "%";
    }

    public String decimal(@Nullable Fraction number, int places) {
        return number == null ? "—" : number.toBigDecimal(places).toPlainString();
    }
}
