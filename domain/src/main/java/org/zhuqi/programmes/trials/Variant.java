package org.zhuqi.programmes.trials;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhuqi.programmes.ProgrammeRules;
import org.zhuqi.rules.RuleNumbers;
import org.zhuqi.shared.FieldProblem;

/**
 * The rules with some other numbers.
 *
 * @param numbers by place, as {@link RuleNumbers} names it; empty for the rules as they stand
 */
public record Variant(SortedMap<String, BigDecimal> numbers) {
    /** The rules as they stand. */
    public static final Variant AS_WRITTEN = new Variant(new TreeMap<>());

    public Variant {
        numbers = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
    }

    public static Variant of(Map<String, BigDecimal> numbers) {
        return new Variant(new TreeMap<>(numbers));
    }

    /** Places the rules do not have, and numbers that make no rule. */
    List<FieldProblem> problems(ProgrammeRules rules, int index) {
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> places = RuleNumbers.of(rules.eligibility(), rules.amount()).stream()
                .map(RuleNumbers.Place::place)
                .collect(Collectors.toSet());
        for (String place : numbers.keySet()) {
            if (!places.contains(place)) {
                problems.add(FieldProblem.of("variants[" + index + "]." + place, "trials.no-such-place", place));
            }
        }
        try {
            RuleNumbers.changed(rules.amount(), numbers);
        } catch (IllegalArgumentException e) {
            problems.add(FieldProblem.of("variants[" + index + "]", "trials.bands-out-of-order"));
        }
        return problems;
    }
}
