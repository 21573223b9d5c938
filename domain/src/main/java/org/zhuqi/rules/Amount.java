package org.zhuqi.rules;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhuqi.forms.Answers;
import org.zhuqi.shared.LocalText;

/**
 * A formula for an amount: a small language kept as data, evaluated exactly and rounded once at the end (facts R12).
 * Amounts are in yuan, rates are quotients.
 */
public sealed interface Amount {

    record Fixed(BigDecimal value) implements Amount {}

    /** The number in a field of the application. */
    record Field(String field) implements Amount {}

    /** The number in a column of the row a {@link Sum} is at; an empty cell is missing. */
    record Column(String column) implements Amount {}

    record FactNumber(FactKey fact) implements Amount {}

    /**
     * Adds up something over the rows of a table.
     *
     * @param rowName column that names a row in the steps, null for none
     * @param without rows that do not count
     */
    record Sum(
            String table,
            @Nullable String rowName,
            @Nullable Without without,
            Amount each) implements Amount {}

    /**
     * Rows left out of a sum.
     *
     * @param column a choice
     * @param values the choices left out, with the words for why
     */
    record Without(String column, Map<String, LocalText> values) {
        public Without {
            values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    record Least(List<Amount> of) implements Amount {
        public Least {
            of = atLeastOne(of);
        }
    }

    record Greatest(List<Amount> of) implements Amount {
        public Greatest {
            of = atLeastOne(of);
        }
    }

    record Plus(List<Amount> of) implements Amount {
        public Plus {
            of = atLeastOne(of);
        }
    }

    record Minus(Amount from, Amount take) implements Amount {}

    record Times(List<Amount> of) implements Amount {
        public Times {
            of = atLeastOne(of);
        }
    }

    /** Unknown when the divisor is 0. */
    record Divided(Amount of, Amount by) implements Amount {}

    /** A gross payment less its share of tax: payment × net ÷ (net + tax); 0 when net and tax are both 0. */
    record LessTax(Amount payment, Amount net, Amount tax) implements Amount {}

    /**
     * What something grew by; nothing when it fell. A known base of 0 makes all of it growth; a negative base is unknown
     * (facts R9).
     */
    record Increase(Amount current, Amount base) implements Amount {}

    /** Gives a part a name of its own in the steps. */
    record Named(LocalText words, Amount of) implements Amount {}

    /** Nothing at all below the floor, which is included (facts R12). */
    record Floor(Amount of, BigDecimal floor) implements Amount {}

    record Rate(Amount of, BigDecimal rate) implements Amount {}

    record Cap(Amount of, BigDecimal cap) implements Amount {}

    /**
     * One formula per choice.
     *
     * @param field a field of kind choice
     * @param otherwise for every other choice; null gives nothing
     */
    record ByChoice(
            String field,
            Map<String, Amount> cases,
            @Nullable Amount otherwise) implements Amount {
        public ByChoice {
            cases = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cases));
        }
    }

    /** Evaluates the formula over an application's answers and the facts it asks for. */
    default AmountResult evaluate(Answers answers, Facts facts) {
        return new Evaluation(answers, facts).result(this);
    }

    /** Facts it asks for. */
    default Set<FactKey> keys() {
        Set<FactKey> keys = new TreeSet<>();
        if (this instanceof FactNumber number) {
            keys.add(number.fact());
        }
        parts().forEach(part -> keys.addAll(part.keys()));
        return keys;
    }

    private List<Amount> parts() {
        return switch (this) {
            case Fixed fixed -> List.of();
            case Field field -> List.of();
            case Column column -> List.of();
            case FactNumber number -> List.of();
            case Sum sum -> List.of(sum.each());
            case Least least -> least.of();
            case Greatest greatest -> greatest.of();
            case Plus plus -> plus.of();
            case Minus minus -> List.of(minus.from(), minus.take());
            case Times times -> times.of();
            case Divided divided -> List.of(divided.of(), divided.by());
            case LessTax lessTax -> List.of(lessTax.payment(), lessTax.net(), lessTax.tax());
            case Increase increase -> List.of(increase.current(), increase.base());
            case Named named -> List.of(named.of());
            case Floor floor -> List.of(floor.of());
            case Rate rate -> List.of(rate.of());
            case Cap cap -> List.of(cap.of());
            case ByChoice byChoice -> {
                List<Amount> parts = new java.util.ArrayList<>(byChoice.cases().values());
                if (byChoice.otherwise() != null) {
                    parts.add(byChoice.otherwise());
                }
                yield parts;
            }
        };
    }

    private static List<Amount> atLeastOne(List<Amount> of) {
        if (of.isEmpty()) {
            throw new IllegalArgumentException("a formula over nothing");
        }
        return List.copyOf(of);
    }
}
