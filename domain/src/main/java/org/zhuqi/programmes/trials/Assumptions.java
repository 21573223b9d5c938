package org.zhuqi.programmes.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zhuqi.forms.Answers;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.FieldKind;
import org.zhuqi.forms.Form;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.Facts;
import org.zhuqi.shared.FieldProblem;

/**
 * Answers nobody has given yet, by field; the column of a table is written {@code table.column} and makes a table of one
 * row. What nothing is assumed for stays unanswered, and an amount that needs it unknown.
 */
public record Assumptions(SortedMap<String, Assumption> byField) {
    public static final Assumptions NONE = new Assumptions(new TreeMap<>());

    public Assumptions {
        byField = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(byField));
    }

    /** Facts they speak of. */
    public Set<FactKey> factKeys() {
        Set<FactKey> keys = new TreeSet<>();
        for (Assumption assumption : byField.values()) {
            if (assumption instanceof Assumption.OfFact fact) {
                keys.add(fact.fact());
            }
        }
        return keys;
    }

    /** What is assumed of fields the form does not have, or of another kind; empty when all fits. */
    public List<FieldProblem> problems(Form form) {
        List<FieldProblem> problems = new ArrayList<>();
        byField.forEach((path, assumption) -> {
            Optional<Field> field = field(form, path);
            if (field.isEmpty()) {
                problems.add(FieldProblem.of("assumed." + path, "trials.no-such-field", path));
            } else if (assumption instanceof Assumption.Number
                    && !field.get().kind().isNumeric()) {
                problems.add(FieldProblem.of("assumed." + path, "trials.not-a-number", path));
            }
        });
        return problems;
    }

    private static Optional<Field> field(Form form, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return form.item(path).filter(Field.class::isInstance).map(Field.class::cast);
        }
        return form.table(path.substring(0, dot))
                .flatMap(table -> table.columns().stream()
                        .filter(column -> column.id().equals(path.substring(dot + 1)))
                        .findFirst());
    }

    /** The answers of an enterprise of which this is known. */
    public Answers answers(Form form, Facts facts) {
        SortedMap<String, Object> values = new TreeMap<>();
        Map<String, SortedMap<String, Object>> rows = new TreeMap<>();
        byField.forEach((path, assumption) -> value(form, path, assumption, facts)
                .ifPresent(value -> {
                    int dot = path.indexOf('.');
                    if (dot < 0) {
                        values.put(path, value);
                    } else {
                        rows.computeIfAbsent(path.substring(0, dot), table -> new TreeMap<>())
                                .put(path.substring(dot + 1), value);
                    }
                }));
        rows.forEach((table, row) -> values.put(table, List.of(row)));
        return new Answers(values);
    }

    private static Optional<Object> value(Form form, String path, Assumption assumption, Facts facts) {
        return switch (assumption) {
            case Assumption.Number number -> Optional.of(number.number());
            case Assumption.Words words -> Optional.of(spoken(form, path, words.words()));
            case Assumption.OfFact of ->
                facts.find(of.fact()).map(fact -> switch (fact.value()) {
                    case FactValue.Number number -> number.number();
                    case FactValue.YesNo yesNo -> yesNo.yes();
                    case FactValue.Words words -> words.words();
                    case FactValue.Date date -> date.date().toString();
                });
        };
    }

    private static Object spoken(Form form, String path, String words) {
        boolean yesNo = field(form, path)
                .filter(field -> field.kind() == FieldKind.YES_NO)
                .isPresent();
        return yesNo ? (Object) words.equals("yes") : words;
    }
}
