package org.zhuqi.rules;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhuqi.forms.Comparison;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.LocalText;

/** A criterion judged, with the judgements of its parts. */
record Judgement(Step.Finding finding, List<Judgement> parts) {
    /** Digits of a ratio kept for reading; never compared. */
    private static final int SHOWN_DIGITS = 6;

    static Judgement of(Criterion criterion, Facts facts) {
        return of(criterion, facts, 0);
    }

    Verdict verdict() {
        List<Step> steps = new ArrayList<>();
        flatten(steps);
        return switch (finding.outcome()) {
            case TRUE -> new Verdict.Eligible(steps);
            case FALSE -> {
                List<Step.Finding> reasons = new ArrayList<>();
                reasons(Truth.FALSE, reasons);
                yield new Verdict.Ineligible(reasons, steps);
            }
            case UNKNOWN -> {
                Set<FactKey> missing = new TreeSet<>();
                missing(missing);
                yield new Verdict.Unknown(missing, steps);
            }
        };
    }

    private void flatten(List<Step> into) {
        into.add(finding);
        parts.forEach(part -> part.flatten(into));
    }

    /** The leaves that made the outcome what it is. */
    private void reasons(Truth outcome, List<Step.Finding> into) {
        if (parts.isEmpty()) {
            into.add(finding);
            return;
        }
        Truth ofPart = finding.part() == Step.Part.NOT ? outcome.not() : outcome;
        parts.stream().filter(part -> part.finding.outcome() == ofPart).forEach(part -> part.reasons(ofPart, into));
    }

    private void missing(Set<FactKey> into) {
        if (finding.outcome() == Truth.UNKNOWN) {
            into.addAll(finding.missing());
            parts.forEach(part -> part.missing(into));
        }
    }

    private static Judgement of(Criterion criterion, Facts facts, int depth) {
        return switch (criterion) {
            case Criterion.All all -> group(Step.Part.ALL, all.words(), all.of(), facts, depth, Truth.TRUE, Truth::and);
            case Criterion.Any any -> group(Step.Part.ANY, any.words(), any.of(), facts, depth, Truth.FALSE, Truth::or);
            case Criterion.Not not -> {
                Judgement of = of(not.of(), facts, depth + 1);
                Truth outcome = of.finding.outcome().not();
                yield new Judgement(group(depth, Step.Part.NOT, not.words(), outcome), List.of(of));
            }
            case Criterion.Compare compare -> new Judgement(compare(compare, facts, depth), List.of());
            case Criterion.OneOf oneOf -> new Judgement(oneOf(oneOf, facts, depth), List.of());
        };
    }

    private static Judgement group(
            Step.Part part,
            @Nullable LocalText words,
            List<Criterion> of,
            Facts facts,
            int depth,
            Truth ofNothing,
            java.util.function.BinaryOperator<Truth> join) {
        List<Judgement> parts =
                of.stream().map(each -> of(each, facts, depth + 1)).toList();
        Truth outcome = parts.stream().map(each -> each.finding.outcome()).reduce(ofNothing, join);
        return new Judgement(group(depth, part, words, outcome), parts);
    }

    private static Step.Finding group(int depth, Step.Part part, @Nullable LocalText words, Truth outcome) {
        return new Step.Finding(depth, part, words, null, outcome, List.of(), List.of(), null, null, List.of(), null);
    }

    private static Step.Finding compare(Criterion.Compare compare, Facts facts, int depth) {
        List<Fact> found = new ArrayList<>();
        List<FactKey> missing = new ArrayList<>();
        for (FactKey key : compare.measurand().keys()) {
            facts.find(key).ifPresentOrElse(found::add, () -> missing.add(key));
        }
        Truth outcome = Truth.UNKNOWN;
        FactValue value = null;
        BigDecimal offBy = null;
        if (missing.isEmpty()) {
            switch (compare.measurand()) {
                case Measurand.Of of -> {
                    value = found.getFirst().value();
                    Optional<Integer> compared = compared(value, compare.wanted(), compare.comparison());
                    if (compared.isPresent()) {
                        outcome = Truth.of(compare.comparison().holds(compared.get()));
                        offBy = outcome == Truth.FALSE ? distance(value, compare.wanted()) : null;
                    } else {
                        missing.add(of.fact());
                    }
                }
                case Measurand.Ratio ratio -> {
                    Optional<Fraction> exact = quotient(facts, ratio.of(), ratio.to(), false);
                    outcome = exactly(exact, compare);
                    value = shown(exact);
                    offBy = outcome == Truth.FALSE ? offBy(exact, compare.wanted()) : null;
                    if (outcome == Truth.UNKNOWN) {
                        missing.add(ratio.to());
                    }
                }
                case Measurand.Growth growth -> {
                    Optional<Fraction> exact = quotient(facts, growth.current(), growth.base(), true);
                    outcome = exactly(exact, compare);
                    value = shown(exact);
                    offBy = outcome == Truth.FALSE ? offBy(exact, compare.wanted()) : null;
                    if (outcome == Truth.UNKNOWN) {
                        missing.add(growth.base());
                    }
                }
            }
        }
        return new Step.Finding(
                depth,
                Step.Part.COMPARE,
                compare.words(),
                compare.basis(),
                outcome,
                found,
                missing,
                value,
                compare.comparison(),
                List.of(compare.wanted()),
                offBy);
    }

    private static Step.Finding oneOf(Criterion.OneOf oneOf, Facts facts, int depth) {
        Optional<Fact> fact = facts.find(oneOf.fact());
        Truth outcome =
                fact.map(f -> Truth.of(oneOf.wanted().contains(f.value()))).orElse(Truth.UNKNOWN);
        return new Step.Finding(
                depth,
                Step.Part.ONE_OF,
                oneOf.words(),
                oneOf.basis(),
                outcome,
                fact.map(List::of).orElse(List.of()),
                fact.isPresent() ? List.of() : List.of(oneOf.fact()),
                fact.map(Fact::value).orElse(null),
                null,
                oneOf.wanted(),
                null);
    }

    private static Truth exactly(Optional<Fraction> value, Criterion.Compare compare) {
        if (value.isEmpty() || !(compare.wanted() instanceof FactValue.Number wanted)) {
            return Truth.UNKNOWN;
        }
        return Truth.of(compare.comparison().holds(value.get().compareTo(Fraction.of(wanted.number()))));
    }

    private static @Nullable FactValue shown(Optional<Fraction> value) {
        return value.map(v -> FactValue.of(v.toBigDecimal(SHOWN_DIGITS))).orElse(null);
    }

    private static @Nullable BigDecimal offBy(Optional<Fraction> value, FactValue wanted) {
        return value.isPresent() && wanted instanceof FactValue.Number number
                ? value.get()
                        .minus(Fraction.of(number.number()))
                        .toBigDecimal(SHOWN_DIGITS)
                        .abs()
                : null;
    }

    private static Optional<Fraction> quotient(Facts facts, FactKey of, FactKey to, boolean growth) {
        Optional<BigDecimal> above = facts.number(of);
        Optional<BigDecimal> below = facts.number(to);
        if (above.isEmpty() || below.isEmpty() || below.get().signum() == 0) {
            return Optional.empty();
        }
        if (growth && below.get().signum() < 0) {
            return Optional.empty();
        }
        Fraction quotient = Fraction.of(above.get(), below.get());
        return Optional.of(growth ? quotient.minus(Fraction.ONE) : quotient);
    }

    /** Empty when the two cannot be compared that way, which makes the answer unknown. */
    private static Optional<Integer> compared(FactValue found, FactValue wanted, Comparison comparison) {
        if (found instanceof FactValue.Number a && wanted instanceof FactValue.Number b) {
            return Optional.of(a.number().compareTo(b.number()));
        }
        if (found instanceof FactValue.Date a && wanted instanceof FactValue.Date b) {
            return Optional.of(a.date().compareTo(b.date()));
        }
        boolean equality = comparison == Comparison.EQUAL || comparison == Comparison.NOT_EQUAL;
        if (equality && found.getClass() == wanted.getClass()) {
            return Optional.of(found.equals(wanted) ? 0 : 1);
        }
        return Optional.empty();
    }

    private static @Nullable BigDecimal distance(FactValue found, FactValue wanted) {
        if (found instanceof FactValue.Number a && wanted instanceof FactValue.Number b) {
            return a.number().subtract(b.number()).abs();
        }
        if (found instanceof FactValue.Date a && wanted instanceof FactValue.Date b) {
            return BigDecimal.valueOf(Math.abs(ChronoUnit.DAYS.between(a.date(), b.date())));
        }
        return null;
    }
}
