package org.zhuqi.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhuqi.forms.Answers;
import org.zhuqi.shared.LocalText;

/**
 * A formula for an amount: a small language kept as data, evaluated exactly and rounded once at the end (facts R12).
 * Amounts are in yuan, rates are quotients.
 */
public sealed interface Amount {

    /** A part that nobody has chosen yet while a formula is being written; no published formula has one. */
    record Blank() implements Amount {}

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
     * @param once columns that say what a row is about: a second row about the same does not count; empty when all do
     */
    record Sum(
            String table,
            @Nullable String rowName,
            @Nullable Without without,
            List<String> once,
            Amount each) implements Amount {
        public Sum {
            once = List.copyOf(once);
        }
    }

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
     * What a value's band gives: {@code plus + rate × value}. Below the lowest band there is nothing.
     *
     * @param bands ascending by where they begin
     * @param sliced whether every band's rate counts only for the part of the value inside it
     */
    record Tiers(Amount of, List<Band> bands, boolean sliced) implements Amount {
        public Tiers {
            bands = List.copyOf(bands);
            for (int i = 1; i < bands.size(); i++) {
                if (bands.get(i).from().compareTo(bands.get(i - 1).from()) <= 0) {
                    throw new IllegalArgumentException("bands begin one above the other");
                }
            }
            if (bands.isEmpty()) {
                throw new IllegalArgumentException("a formula over no band");
            }
        }
    }

    /**
     * A band of {@link Tiers}.
     *
     * @param from where it begins, included (facts R2: bands written otherwise are data with another beginning)
     */
    record Band(BigDecimal from, BigDecimal rate, BigDecimal plus) {}

    /**
     * Days from a date, which counts, to another, which does not (facts R12, F4); never below 0.
     *
     * @param from fields or columns of dates, of which the latest counts
     * @param until fields or columns of dates, of which the earliest counts
     * @param within what lies outside does not count; null when all does
     */
    record Days(
            List<String> from, List<String> until, @Nullable Within within) implements Amount {
        public Days {
            from = List.copyOf(from);
            until = List.copyOf(until);
            if (from.isEmpty() || until.isEmpty()) {
                throw new IllegalArgumentException("days from nowhere");
            }
        }
    }

    /** A stretch of time, both ends included. */
    record Within(LocalDate from, LocalDate through) {
        public Within {
            if (through.isBefore(from)) {
                throw new IllegalArgumentException(through + " lies before " + from);
            }
        }
    }

    /**
     * A number that changes with time, as it was on a date: an interest rate in force on the day of the contract.
     *
     * @param on field or column of the date
     * @param values by the first day they are in force; unknown before the first
     */
    record Dated(String on, NavigableMap<LocalDate, BigDecimal> values) implements Amount {
        public Dated {
            values = java.util.Collections.unmodifiableNavigableMap(new TreeMap<>(values));
            if (values.isEmpty()) {
                throw new IllegalArgumentException("a formula over no value");
            }
        }
    }

    /**
     * One formula or another; unknown while the condition is.
     *
     * @param otherwise null gives nothing
     */
    record Given(
            LocalText words,
            Criterion criterion,
            Amount then,
            @Nullable Amount otherwise) implements Amount {}

    /** Paid in stages: what is due by now counts, what may still become due is told and does not count yet. */
    record Staged(List<Stage> stages) implements Amount {
        public Staged {
            stages = List.copyOf(stages);
            if (stages.isEmpty()) {
                throw new IllegalArgumentException("a formula of no stage");
            }
        }
    }

    /**
     * One stage of a payment.
     *
     * @param due met: it is due; not met: it is lost; unknown: not yet
     */
    record Stage(LocalText words, Amount amount, Criterion due) {}

    /**
     * One formula per choice.
     *
     * @param field a field of kind choice; in a sum, first a column of the row
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
        switch (this) {
            case FactNumber number -> keys.add(number.fact());
            case Given given -> keys.addAll(given.criterion().keys());
            case Staged staged ->
                staged.stages().forEach(stage -> keys.addAll(stage.due().keys()));
            default -> {}
        }
        parts().forEach(part -> keys.addAll(part.keys()));
        return keys;
    }

    /** The formulas it is made of, in the order in which they are read. */
    default List<Amount> parts() {
        return switch (this) {
            case Blank blank -> List.of();
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
            case Tiers tiers -> List.of(tiers.of());
            case Days days -> List.of();
            case Dated dated -> List.of();
            case Given given -> with(List.of(given.then()), given.otherwise());
            case Staged staged -> staged.stages().stream().map(Stage::amount).toList();
            case ByChoice byChoice -> with(byChoice.cases().values(), byChoice.otherwise());
        };
    }

    /** The same made of other formulas: as many as {@link #parts}, or any number where it takes a list. */
    default Amount withParts(List<Amount> next) {
        return switch (this) {
            case Blank blank -> this;
            case Fixed fixed -> this;
            case Field field -> this;
            case Column column -> this;
            case FactNumber number -> this;
            case Sum sum -> new Sum(sum.table(), sum.rowName(), sum.without(), sum.once(), next.get(0));
            case Least least -> new Least(next);
            case Greatest greatest -> new Greatest(next);
            case Plus plus -> new Plus(next);
            case Minus minus -> new Minus(next.get(0), next.get(1));
            case Times times -> new Times(next);
            case Divided divided -> new Divided(next.get(0), next.get(1));
            case LessTax lessTax -> new LessTax(next.get(0), next.get(1), next.get(2));
            case Increase increase -> new Increase(next.get(0), next.get(1));
            case Named named -> new Named(named.words(), next.get(0));
            case Floor floor -> new Floor(next.get(0), floor.floor());
            case Rate rate -> new Rate(next.get(0), rate.rate());
            case Cap cap -> new Cap(next.get(0), cap.cap());
            case Tiers tiers -> new Tiers(next.get(0), tiers.bands(), tiers.sliced());
            case Days days -> this;
            case Dated dated -> this;
            case Given given ->
                new Given(given.words(), given.criterion(), next.get(0), next.size() > 1 ? next.get(1) : null);
            case Staged staged -> {
                List<Stage> stages = new ArrayList<>();
                for (int i = 0; i < staged.stages().size(); i++) {
                    Stage stage = staged.stages().get(i);
                    stages.add(new Stage(stage.words(), next.get(i), stage.due()));
                }
                yield new Staged(stages);
            }
            case ByChoice byChoice -> {
                Map<String, Amount> cases = new LinkedHashMap<>();
                byChoice.cases().keySet().forEach(choice -> cases.put(choice, next.get(cases.size())));
                yield new ByChoice(byChoice.field(), cases, next.size() > cases.size() ? next.get(cases.size()) : null);
            }
        };
    }

    private static List<Amount> with(Collection<Amount> parts, @Nullable Amount more) {
        return Stream.concat(parts.stream(), Stream.ofNullable(more)).toList();
    }

    private static List<Amount> atLeastOne(List<Amount> of) {
        if (of.isEmpty()) {
            throw new IllegalArgumentException("a formula over nothing");
        }
        return List.copyOf(of);
    }
}
