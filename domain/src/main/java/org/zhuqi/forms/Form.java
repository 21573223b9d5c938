package org.zhuqi.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;

/**
 * A declarative form: what is asked, when, within which limits.
 *
 * @param id stable name, e.g. {@code equipment-investment}
 * @param version counts up whenever the form changes; answers remember which they were given to
 * @param rules what fields of different sections must fulfil together
 */
public record Form(String id, int version, LocalText title, List<Section> sections, List<Rule> rules) {

    public Form {
        sections = List.copyOf(sections);
        rules = List.copyOf(rules);
        Map<String, Item> items = new HashMap<>();
        Set<String> sectionIds = new HashSet<>();
        for (Section section : sections) {
            if (!sectionIds.add(section.id())) {
                throw new IllegalArgumentException("two sections are called " + section.id());
            }
            for (Item item : section.items()) {
                if (items.put(item.id(), item) != null) {
                    throw new IllegalArgumentException("two fields are called " + item.id());
                }
            }
        }
        Checks.everyNameIsKnown(sections, rules, items);
    }

    /** All fields and tables in order. */
    public List<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    public Optional<Item> item(String id) {
        return items().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    public Optional<Table> table(String id) {
        return item(id).filter(Table.class::isInstance).map(Table.class::cast);
    }

    /** Fields that are filled from facts, so that a draft can take them over. */
    public List<Field> factFields() {
        return items().stream()
                .filter(Field.class::isInstance)
                .map(Field.class::cast)
                .filter(field -> field.kind() == FieldKind.FACT)
                .toList();
    }

    /**
     * Everything that keeps the answers from being submitted; empty when nothing does. Sections, fields and columns that
     * are not shown are not looked at.
     *
     * <p>Paths are those of {@link Table#path}; messages of rules travel as {@code forms.rule} with the rule's text.
     */
    public List<FieldProblem> check(Answers answers) {
        return problems(answers, true);
    }

    /** What is wrong in what is filled in already, for a draft: nothing is missed yet. */
    public List<FieldProblem> checkDraft(Answers answers) {
        return problems(answers, false);
    }

    /** Refuses with all problems when there are any. */
    public void requireComplete(Answers answers) {
        List<FieldProblem> problems = check(answers);
        if (!problems.isEmpty()) {
            throw FormsError.INCOMPLETE.refused(problems);
        }
    }

    public boolean isShown(Section section, Answers answers) {
        return holds(section.shownWhen(), Values.of(answers));
    }

    public boolean isShown(Item item, Answers answers) {
        return holds(item.shownWhen(), Values.of(answers));
    }

    public boolean isShown(Field column, Table table, Answers answers, Answers.Row row) {
        return holds(column.shownWhen(), Values.of(answers, table, row));
    }

    /** Whether the field must be answered as things stand. */
    public boolean isRequired(Field field, Answers answers) {
        return required(field, Values.of(answers));
    }

    /** Whether a cell must be answered as things stand. */
    public boolean isRequired(Field column, Table table, Answers answers, Answers.Row row) {
        return required(column, Values.of(answers, table, row));
    }

    /** Ids of the fields on whose answers it depends what else is shown or required. */
    public Set<String> triggers() {
        Set<String> triggers = new TreeSet<>();
        for (Section section : sections) {
            addTriggers(section.shownWhen(), triggers);
            for (Item item : section.items()) {
                addTriggers(item.shownWhen(), triggers);
                if (item instanceof Field field) {
                    addTriggers(field.requiredWhen(), triggers);
                }
                if (item instanceof Table table) {
                    table.columns().forEach(column -> {
                        addTriggers(column.shownWhen(), triggers);
                        addTriggers(column.requiredWhen(), triggers);
                    });
                }
            }
        }
        return triggers;
    }

    /**
     * The answers that count: those of fields the form has and shows, blank rows dropped. This is what a submission
     * freezes.
     */
    public Answers relevant(Answers answers) {
        Map<String, Object> kept = new TreeMap<>();
        for (Section section : sections) {
            if (!isShown(section, answers)) {
                continue;
            }
            for (Item item : section.items()) {
                Object value = answers.value(item.id());
                if (!Answers.isFilled(value) || !isShown(item, answers)) {
                    continue;
                }
                if (item instanceof Table table) {
                    List<Map<String, Object>> rows = relevantRows(table, answers);
                    if (!rows.isEmpty()) {
                        kept.put(table.id(), rows);
                    }
                } else if (value != null) {
                    kept.put(item.id(), value);
                }
            }
        }
        return Answers.of(kept);
    }

    /** Sum of a numeric column, over the rows that have a number there. */
    public static BigDecimal total(Answers answers, String table, String column) {
        return answers.rows(table).stream()
                .flatMap(row -> row.number(column).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Map<String, Object>> relevantRows(Table table, Answers answers) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Answers.Row row : answers.rows(table.id())) {
            Map<String, Object> cells = new LinkedHashMap<>();
            for (Field column : table.columns()) {
                Object cell = row.value(column.id());
                if (cell != null && Answers.isFilled(cell) && isShown(column, table, answers, row)) {
                    cells.put(column.id(), cell);
                }
            }
            if (!cells.isEmpty()) {
                rows.add(cells);
            }
        }
        return rows;
    }

    private List<FieldProblem> problems(Answers answers, boolean complete) {
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> hidden = new HashSet<>();
        for (Section section : sections) {
            boolean sectionShown = isShown(section, answers);
            for (Item item : section.items()) {
                if (!sectionShown || !isShown(item, answers)) {
                    hidden.add(item.id());
                    continue;
                }
                switch (item) {
                    case Field field -> {
                        Object value = answers.value(field.id());
                        boolean required = complete && required(field, Values.of(answers));
                        Checks.field(field, field.id(), value, required, problems);
                    }
                    case Table table -> tableProblems(table, answers, complete, problems);
                }
            }
        }
        Set<String> wrong = new HashSet<>();
        problems.forEach(problem -> wrong.add(problem.field()));
        for (Rule rule : rules) {
            String at = rule.fields().getFirst();
            boolean asked = rule.fields().stream().noneMatch(hidden::contains);
            if (asked && !wrong.contains(at) && !rule.holds().holds(Values.of(answers), true)) {
                problems.add(FieldProblem.of(at, "forms.rule", rule.message()));
            }
        }
        return List.copyOf(problems);
    }

    private void tableProblems(Table table, Answers answers, boolean complete, List<FieldProblem> problems) {
        Object value = answers.value(table.id());
        if (value != null && !(value instanceof List)) {
            problems.add(FieldProblem.of(table.id(), "forms.not-a-table"));
            return;
        }
        List<Answers.Row> rows = answers.rows(table.id());
        long filled = rows.stream().filter(row -> !row.isBlank()).count();
        if (complete && filled < table.minRows()) {
            problems.add(FieldProblem.of(table.id(), "forms.too-few-rows", table.minRows()));
        }
        if (rows.size() > table.maxRows()) {
            problems.add(FieldProblem.of(table.id(), "forms.too-many-rows", table.maxRows()));
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            Answers.Row row = rows.get(i);
            if (row.isBlank()) {
                continue;
            }
            Values values = Values.of(answers, table, row);
            Set<String> wrong = new HashSet<>();
            for (Field column : table.columns()) {
                if (!holds(column.shownWhen(), values)) {
                    continue;
                }
                int before = problems.size();
                boolean required = complete && required(column, values);
                Checks.field(column, table.path(i, column.id()), row.value(column.id()), required, problems);
                if (problems.size() > before) {
                    wrong.add(column.id());
                }
            }
            for (Rule rule : table.rules()) {
                String at = rule.fields().getFirst();
                if (!wrong.contains(at) && !rule.holds().holds(values, true)) {
                    problems.add(FieldProblem.of(table.path(i, at), "forms.rule", rule.message()));
                }
            }
        }
    }

    private static boolean required(Field field, Values values) {
        return field.required()
                || (field.requiredWhen() != null && field.requiredWhen().holds(values, false));
    }

    private static boolean holds(@Nullable Condition condition, Values values) {
        return condition == null || condition.holds(values, false);
    }

    private static void addTriggers(@Nullable Condition condition, Set<String> triggers) {
        if (condition != null) {
            triggers.addAll(condition.fields());
        }
    }
}
