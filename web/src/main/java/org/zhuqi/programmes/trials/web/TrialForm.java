package org.zhuqi.programmes.trials.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.FieldKind;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Item;
import org.zhuqi.forms.Table;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.trials.Assumption;
import org.zhuqi.programmes.trials.Assumptions;
import org.zhuqi.programmes.trials.TrialsError;
import org.zhuqi.programmes.trials.Variant;
import org.zhuqi.programmes.trials.usecase.StartDryRun;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.RuleNumbers;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.MalformedException;

/**
 * What somebody typed to have a dry run: {@code a[place]} and {@code b[place]} are the numbers of the two variants, in per
 * cent where they are rates; {@code assumed[field]} and {@code fact[field]} what the application is taken to say.
 */
record TrialForm(Programme programme, Map<String, String> typed) {
    /** Name of the field that says so. */
    static final String WORKING_COPY = "copy";

    private static final int PERCENT = 2;

    /** A number that may be changed, as the form shows it. */
    record Number(RuleNumbers.Place place, String written, String a, String b) {}

    /**
     * A field that may be assumed.
     *
     * @param path {@code field} or {@code table.column}
     */
    record Assumed(String path, Field field, @Nullable Table table, String value, String fact) {
        public boolean numeric() {
            return field.kind().isNumeric();
        }
    }

    /** Whether nobody has typed anything yet. */
    boolean isFresh() {
        return typed.keySet().stream().allMatch(WORKING_COPY::equals);
    }

    /** Whether the call as it is being written is meant. */
    public boolean workingCopy() {
        return typed.containsKey(WORKING_COPY);
    }

    List<Number> numbers() {
        return RuleNumbers.of(programme.eligibility(), programme.amount()).stream()
                .map(place -> new Number(
                        place,
                        written(place),
                        typed.getOrDefault("a[" + place.place() + "]", written(place)),
                        typed.getOrDefault("b[" + place.place() + "]", written(place))))
                .toList();
    }

    static String written(RuleNumbers.Place place) {
        BigDecimal number = place.kind().quotient() ? place.value().movePointRight(PERCENT) : place.value();
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    List<Assumed> assumed() {
        List<Assumed> fields = new ArrayList<>();
        Form form = programme.form();
        for (Item item : form.items()) {
            switch (item) {
                case Field field -> assumable(field.id(), field, null).ifPresent(fields::add);
                case Table table ->
                    table.columns()
                            .forEach(column -> assumable(table.id() + "." + column.id(), column, table)
                                    .ifPresent(fields::add));
            }
        }
        return fields;
    }

    private Optional<Assumed> assumable(String path, Field field, @Nullable Table table) {
        boolean counts = field.kind().isNumeric()
                || field.kind() == FieldKind.CHOICE
                || field.kind() == FieldKind.DATE
                || field.kind() == FieldKind.YES_NO;
        return counts
                ? Optional.of(new Assumed(
                        path,
                        field,
                        table,
                        typed.getOrDefault("assumed[" + path + "]", ""),
                        typed.getOrDefault("fact[" + path + "]", "")))
                : Optional.empty();
    }

    boolean compares() {
        return "true".equals(typed.get("compare"));
    }

    StartDryRun.Command command() {
        List<FieldProblem> problems = new ArrayList<>();
        Variant first = variant("a", problems);
        Stream<Variant> variants = compares() ? Stream.of(first, variant("b", problems)) : Stream.of(first);
        List<Variant> both = variants.toList();
        Assumptions assumptions = assumptions(problems);
        if (!problems.isEmpty()) {
            throw TrialsError.BAD_QUESTION.refused(problems);
        }
        return new StartDryRun.Command(programme.id(), workingCopy(), both, assumptions);
    }

    private Variant variant(String letter, List<FieldProblem> problems) {
        SortedMap<String, BigDecimal> numbers = new TreeMap<>();
        for (RuleNumbers.Place place : RuleNumbers.of(programme.eligibility(), programme.amount())) {
            String name = letter + "[" + place.place() + "]";
            String text = typed.getOrDefault(name, "").strip();
            if (text.isEmpty()) {
                continue;
            }
            number(text, name, problems)
                    .map(number -> place.kind().quotient() ? number.movePointLeft(PERCENT) : number)
                    .filter(number -> number.compareTo(place.value()) != 0)
                    .ifPresent(number -> numbers.put(place.place(), number));
        }
        return Variant.of(numbers);
    }

    private Assumptions assumptions(List<FieldProblem> problems) {
        SortedMap<String, Assumption> assumed = new TreeMap<>();
        for (Assumed field : assumed()) {
            String fact = field.fact().strip();
            String value = field.value().strip();
            if (!fact.isEmpty()) {
                try {
                    assumed.put(field.path(), new Assumption.OfFact(new FactKey(fact)));
                } catch (MalformedException e) {
                    problems.add(FieldProblem.of("fact[" + field.path() + "]", "trials.no-such-fact", fact));
                }
            } else if (!value.isEmpty() && field.numeric()) {
                number(value, "assumed[" + field.path() + "]", problems)
                        .ifPresent(number -> assumed.put(field.path(), new Assumption.Number(number)));
            } else if (!value.isEmpty()) {
                assumed.put(field.path(), new Assumption.Words(value));
            }
        }
        return new Assumptions(assumed);
    }

    private static Optional<BigDecimal> number(String text, String name, List<FieldProblem> problems) {
        try {
            BigDecimal number = new BigDecimal(text.replace(",", "").replace("，", ""));
            if (number.precision() > 30 || Math.abs(number.scale()) > 15) {
                throw new NumberFormatException("beyond all money");
            }
            return Optional.of(number);
        } catch (NumberFormatException e) {
            problems.add(FieldProblem.of(name, "trials.not-a-number", text));
            return Optional.empty();
        }
    }
}
