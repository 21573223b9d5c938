package org.zhuqi.programmes.trials;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zhuqi.forms.Answers;
import org.zhuqi.programmes.ProgrammeRules;
import org.zhuqi.programmes.StandingConditions;
import org.zhuqi.rules.AmountResult;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.Facts;
import org.zhuqi.rules.FormFacts;
import org.zhuqi.rules.RuleNumbers;
import org.zhuqi.rules.Step;
import org.zhuqi.rules.Verdict;
import org.zhuqi.shared.EnterpriseId;

/** The rules in all their variants, ready to be held against one enterprise after the other. */
public final class Trial {
    private final ProgrammeRules asWritten;
    private final List<ProgrammeRules> variants;
    private final Assumptions assumptions;
    private final List<FactKey> askedOfForm;
    private final LocalDate asOf;

    /**
     * @param standing holds in every variant as it is
     * @param asOf the day that what is assumed is said of
     */
    public Trial(
            ProgrammeRules rules,
            List<Variant> variants,
            Assumptions assumptions,
            StandingConditions standing,
            LocalDate asOf) {
        this.asOf = asOf;
        this.asWritten = standing.with(rules);
        this.assumptions = assumptions;
        this.askedOfForm =
                rules.eligibility().keys().stream().filter(FormFacts::isOne).toList();
        this.variants = variants.stream()
                .map(variant -> new ProgrammeRules(
                        rules.form(),
                        standing.with(RuleNumbers.changed(rules.eligibility(), variant.numbers())),
                        RuleNumbers.changed(rules.amount(), variant.numbers()),
                        rules.materials(),
                        rules.route()))
                .toList();
    }

    /** The conditions that cut one by one: the parts of a whole that wants them all, else the whole. */
    public static List<Criterion> conditions(ProgrammeRules rules) {
        return rules.eligibility() instanceof Criterion.All all && !all.of().isEmpty()
                ? all.of()
                : List.of(rules.eligibility());
    }

    /** Every fact that is needed about an enterprise. */
    public Set<FactKey> factKeys() {
        Set<FactKey> keys = new TreeSet<>(asWritten.factKeys());
        keys.addAll(assumptions.factKeys());
        return keys;
    }

    /** One outcome per variant. */
    public List<Outcome> of(EnterpriseId enterprise, Outcome.Traits traits, Facts onRecord) {
        Answers answers = asWritten.withFacts(assumptions.answers(asWritten.form(), onRecord), onRecord);
        Facts facts = askedOfForm.isEmpty()
                ? onRecord
                : FormFacts.with(onRecord, askedOfForm, asWritten.form(), answers, asOf);
        List<Outcome> outcomes = new ArrayList<>();
        for (int variant = 0; variant < variants.size(); variant++) {
            outcomes.add(outcome(enterprise, traits, facts, answers, variant));
        }
        return outcomes;
    }

    private Outcome outcome(EnterpriseId enterprise, Outcome.Traits traits, Facts facts, Answers answers, int variant) {
        ProgrammeRules rules = variants.get(variant);
        Verdict verdict = rules.eligibility().judge(facts);
        return switch (verdict) {
            case Verdict.Eligible eligible -> {
                AmountResult amount = rules.amount().evaluate(answers, facts);
                yield new Outcome(
                        enterprise,
                        traits,
                        variant,
                        Outcome.Standing.ELIGIBLE,
                        amount instanceof AmountResult.Known known ? known.amount() : null,
                        List.of(),
                        Set.of(),
                        Set.of(),
                        amount instanceof AmountResult.Unknown unknown ? unknown.missing() : Set.of(),
                        eligible.steps(),
                        amount.steps());
            }
            case Verdict.Ineligible ineligible ->
                not(
                        enterprise,
                        traits,
                        variant,
                        Outcome.Standing.INELIGIBLE,
                        rules,
                        facts,
                        Set.of(),
                        ineligible.steps());
            case Verdict.Unknown unknown ->
                not(
                        enterprise,
                        traits,
                        variant,
                        Outcome.Standing.UNKNOWN,
                        rules,
                        facts,
                        unknown.missing(),
                        unknown.steps());
        };
    }

    private static Outcome not(
            EnterpriseId enterprise,
            Outcome.Traits traits,
            int variant,
            Outcome.Standing standing,
            ProgrammeRules rules,
            Facts facts,
            Set<FactKey> missing,
            List<Step> steps) {
        List<Integer> failing = new ArrayList<>();
        if (standing == Outcome.Standing.INELIGIBLE) {
            List<Criterion> conditions = conditions(rules);
            for (int i = 0; i < conditions.size(); i++) {
                if (conditions.get(i).judge(facts) instanceof Verdict.Ineligible) {
                    failing.add(i);
                }
            }
        }
        return new Outcome(
                enterprise,
                traits,
                variant,
                standing,
                null,
                failing,
                missing.stream().map(FactKey::value).collect(Collectors.toSet()),
                missing.stream()
                        .filter(facts.later()::contains)
                        .map(FactKey::value)
                        .collect(Collectors.toSet()),
                Set.of(),
                steps,
                List.of());
    }
}
