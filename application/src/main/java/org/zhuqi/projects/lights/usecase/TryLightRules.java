package org.zhuqi.projects.lights.usecase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.projects.lights.LightRuleSets;
import org.zhuqi.projects.lights.LightRules;
import org.zhuqi.projects.lights.LightsRight;
import org.zhuqi.projects.lights.PlanCurve;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.ReadFields;

/** Shows the rule sets and what light one of them would give. Nothing is kept. */
@Service
@RequiredArgsConstructor
public class TryLightRules {
    private static final int MONTHS = 12;
    private final LightRuleSets sets;

    /**
     * What was typed; plan and completed in one unit, whichever it is.
     *
     * @param curve twelve cumulative shares, none for the linear one
     */
    public record Command(
            @Nullable String plan,
            @Nullable List<String> curve,
            @Nullable String completed,
            @Nullable String date) {}

    /** The set, the curve that was used and the light. */
    public record Outcome(LightRules rules, PlanCurve curve, LocalDate date, LightRules.Progress light) {}

    public LightRuleSets all(Actor actor) {
        actor.may(LightsRight.TRY).orRefuse();
        return sets;
    }

    public Outcome attempt(Actor actor, String id, Command command) {
        actor.may(LightsRight.TRY).orRefuse();
        LightRules rules = sets.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        ReadFields fields = new ReadFields();
        BigDecimal plan = notBelowZero(fields, "plan", command.plan());
        BigDecimal completed = notBelowZero(fields, "completed", command.completed());
        LocalDate date = fields.requiredDay("date", command.date()).orElse(LocalDate.EPOCH);
        List<Fraction> shares = shares(fields, Objects.requireNonNullElse(command.curve(), List.of()));
        fields.refuseWrong();
        PlanCurve curve = shares.isEmpty() ? PlanCurve.LINEAR : new PlanCurve(shares);
        return new Outcome(rules, curve, date, rules.progress(plan, curve, completed, date));
    }

    private static BigDecimal notBelowZero(ReadFields fields, String name, @Nullable String typed) {
        BigDecimal number = fields.requiredNumber(name, typed).orElse(BigDecimal.ZERO);
        if (number.signum() < 0) {
            fields.wrong(FieldProblem.of(name, "shared.number-form"));
        }
        return number;
    }

    /** Empty when none was typed; what is wrong with one is said of the whole curve. */
    private static List<Fraction> shares(ReadFields fields, List<String> typed) {
        List<String> given = typed.stream().filter(text -> !text.isBlank()).toList();
        List<Fraction> shares = new ArrayList<>();
        given.forEach(text -> fields.number("curve", text).map(Fraction::of).ifPresent(shares::add));
        if (!given.isEmpty() && given.size() != MONTHS) {
            fields.wrong(FieldProblem.of("curve", "lights.twelve"));
        }
        return shares;
    }
}
