package org.zhuqi.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.FieldProblem;

/** Judges single answers, and whether a form speaks only of fields it has. */
final class Checks {
    private static final BigDecimal BEYOND_REASON = new BigDecimal("1e15");

    private Checks() {}

    static void field(Field field, String path, @Nullable Object value, boolean required, List<FieldProblem> problems) {
        if (!Answers.isFilled(value)) {
            if (required) {
                problems.add(FieldProblem.of(
                        path, field.kind() == FieldKind.FACT ? "forms.fact-missing" : "forms.required"));
            }
            return;
        }
        switch (field.kind()) {
            case TEXT, LONG_TEXT -> text(field, path, value, problems);
            case NUMBER, MONEY, PERCENT -> number(field, path, value, problems);
            case DATE -> {
                if (Answers.date(value).isEmpty()) {
                    problems.add(FieldProblem.of(path, "forms.not-a-date"));
                }
            }
            case CHOICE -> {
                if (field.choices().stream().noneMatch(choice -> choice.value().equals(value))) {
                    problems.add(FieldProblem.of(path, "forms.not-a-choice"));
                }
            }
            case YES_NO -> {
                if (!(value instanceof Boolean)) {
                    problems.add(FieldProblem.of(path, "forms.not-yes-or-no"));
                }
            }
            case FACT -> {}
            case FILE -> {
                if (!(value instanceof List<?> files) || !files.stream().allMatch(String.class::isInstance)) {
                    problems.add(FieldProblem.of(path, "forms.not-a-file"));
                } else if (files.size() > field.maxFiles()) {
                    problems.add(FieldProblem.of(path, "forms.too-many-files", field.maxFiles()));
                }
            }
        }
    }

    private static void text(Field field, String path, @Nullable Object value, List<FieldProblem> problems) {
        if (!(value instanceof String text)) {
            problems.add(FieldProblem.of(path, "forms.not-a-text"));
            return;
        }
        if (text.codePointCount(0, text.length()) > field.maxLength()) {
            problems.add(FieldProblem.of(path, "forms.too-long", field.maxLength()));
            return;
        }
        String pattern = field.limits().pattern();
        if (pattern != null && !TextPattern.fits(pattern, text)) {
            problems.add(FieldProblem.of(path, "forms.not-in-pattern"));
        }
    }

    private static void number(Field field, String path, @Nullable Object value, List<FieldProblem> problems) {
        if (!(value instanceof BigDecimal number) || number.abs().compareTo(BEYOND_REASON) > 0) {
            problems.add(FieldProblem.of(path, "forms.not-a-number"));
            return;
        }
        if (number.scale() > field.decimals()) {
            problems.add(FieldProblem.of(path, "forms.too-many-decimals", field.decimals()));
            return;
        }
        BigDecimal min = field.limits().min();
        BigDecimal max = field.limits().max();
        if (min != null && number.compareTo(min) < 0) {
            problems.add(FieldProblem.of(path, "forms.too-small", min.toPlainString()));
        }
        if (max != null && number.compareTo(max) > 0) {
            problems.add(FieldProblem.of(path, "forms.too-great", max.toPlainString()));
        }
    }

    static void everyNameIsKnown(List<Section> sections, List<Rule> rules, Map<String, Item> items) {
        Set<String> used = new TreeSet<>();
        for (Section section : sections) {
            add(section.shownWhen(), used);
            for (Item item : section.items()) {
                add(item.shownWhen(), used);
                if (item instanceof Field field) {
                    add(field.requiredWhen(), used);
                }
                if (item instanceof Table table) {
                    tableNames(table, used);
                }
            }
        }
        for (Rule rule : rules) {
            add(rule.holds(), used);
            used.addAll(rule.fields());
        }
        used.removeAll(items.keySet());
        if (!used.isEmpty()) {
            throw new IllegalArgumentException("the form has no field " + used);
        }
    }

    private static void tableNames(Table table, Set<String> used) {
        Set<String> inRows = new TreeSet<>();
        table.columns().forEach(column -> {
            add(column.shownWhen(), inRows);
            add(column.requiredWhen(), inRows);
        });
        Set<String> at = new TreeSet<>();
        table.rules().forEach(rule -> {
            add(rule.holds(), inRows);
            at.addAll(rule.fields());
        });
        List<String> columns = table.columns().stream().map(Field::id).toList();
        inRows.removeAll(columns);
        used.addAll(inRows);
        at.removeAll(columns);
        if (!at.isEmpty()) {
            throw new IllegalArgumentException(table.id() + " has no column " + at);
        }
    }

    private static void add(@Nullable Condition condition, Set<String> used) {
        if (condition != null) {
            used.addAll(condition.fields());
        }
    }
}
