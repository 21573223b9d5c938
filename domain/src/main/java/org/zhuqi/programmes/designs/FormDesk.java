package org.zhuqi.programmes.designs;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.zhuqi.forms.Condition;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Item;
import org.zhuqi.forms.Quantity;
import org.zhuqi.forms.Rule;
import org.zhuqi.forms.Section;
import org.zhuqi.forms.Table;
import org.zhuqi.shared.LocalText;

/** A form being written. Whatever is taken away goes with all that speaks of it, so that the form always fits together. */
public record FormDesk(Form form) {

    public Section section(String id) {
        return form.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow(DesignsError.GONE::refused);
    }

    public Item item(String id) {
        return form.item(id).orElseThrow(DesignsError.GONE::refused);
    }

    public Table table(String id) {
        return form.table(id).orElseThrow(DesignsError.GONE::refused);
    }

    public Field column(String table, String id) {
        return table(table).columns().stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElseThrow(DesignsError.GONE::refused);
    }

    /** The section a field or table stands in. */
    public Section sectionOf(String item) {
        return form.sections().stream()
                .filter(section ->
                        section.items().stream().anyMatch(each -> each.id().equals(item)))
                .findFirst()
                .orElseThrow(DesignsError.GONE::refused);
    }

    /** An id that nothing has yet: the word, with a number behind it where it is taken. */
    public String freeId(String word) {
        Set<String> taken = new TreeSet<>();
        form.sections().forEach(section -> taken.add(section.id()));
        form.items().forEach(item -> {
            taken.add(item.id());
            if (item instanceof Table table) {
                table.columns().forEach(column -> taken.add(column.id()));
            }
        });
        String id = word;
        for (int i = 2; taken.contains(id); i++) {
            id = word + i;
        }
        return id;
    }

    public Form titled(LocalText title) {
        return new Form(form.id(), form.version(), title, form.sections(), form.rules());
    }

    // sections

    public Form withSection(Section section) {
        List<Section> sections = new ArrayList<>(form.sections());
        int at = index(sections, Section::id, section.id());
        if (at < 0) {
            sections.add(section);
        } else {
            sections.set(at, section);
        }
        return with(sections);
    }

    public Form movedSection(String id, boolean up) {
        return with(moved(form.sections(), Section::id, id, up));
    }

    public Form withoutSection(String id) {
        Form left = form;
        for (Item item : section(id).items()) {
            left = new FormDesk(left).without(item.id());
        }
        return new FormDesk(left)
                .with(left.sections().stream()
                        .filter(section -> !section.id().equals(id))
                        .toList());
    }

    // fields and tables

    /** Puts it at the end of the section, or in the place of the one that has its id. */
    public Form withItem(String section, Item item) {
        boolean there = form.item(item.id()).isPresent();
        return with(form.sections().stream()
                .map(each -> {
                    List<Item> items = new ArrayList<>(each.items());
                    int at = index(items, Item::id, item.id());
                    if (at >= 0) {
                        items.set(at, item);
                    } else if (!there && each.id().equals(section)) {
                        items.add(item);
                    }
                    return with(each, items);
                })
                .toList());
    }

    public Form movedItem(String id, boolean up) {
        Section section = sectionOf(id);
        return withSection(with(section, moved(section.items(), Item::id, id, up)));
    }

    /** Without a field or table, and without all that speaks of it. */
    public Form without(String id) {
        Section section = sectionOf(id);
        Form cleaned = forgetting(condition -> condition.fields().contains(id), id::equals);
        return new FormDesk(cleaned)
                .withSection(with(
                        new FormDesk(cleaned).section(section.id()),
                        new FormDesk(cleaned)
                                .section(section.id()).items().stream()
                                        .filter(item -> !item.id().equals(id))
                                        .toList()));
    }

    // columns

    public Form withColumn(String table, Field column) {
        List<Field> columns = new ArrayList<>(table(table).columns());
        int at = index(columns, Field::id, column.id());
        if (at < 0) {
            columns.add(column);
        } else {
            columns.set(at, column);
        }
        return withTable(table, columns, table(table).totals(), table(table).rules());
    }

    public Form movedColumn(String table, String id, boolean up) {
        Table of = table(table);
        return withTable(table, moved(of.columns(), Field::id, id, up), of.totals(), of.rules());
    }

    /** Without a column and all that speaks of it; the last one stays, for a table without columns is none. */
    public Form withoutColumn(String table, String id) {
        column(table, id);
        if (table(table).columns().size() == 1) {
            throw DesignsError.GONE.refused();
        }
        Form cleaned = forgetting(condition -> sums(condition, table, id), none -> false);
        FormDesk desk = new FormDesk(cleaned);
        Table of = desk.table(table);
        Predicate<Condition> speaks = condition -> condition.fields().contains(id);
        return desk.withTable(
                table,
                of.columns().stream()
                        .filter(column -> !column.id().equals(id))
                        .map(column -> forgetting(column, speaks))
                        .toList(),
                of.totals().stream().filter(total -> !total.equals(id)).toList(),
                forgetting(of.rules(), speaks, id::equals));
    }

    private Form withTable(String id, List<Field> columns, List<String> totals, List<Rule> rules) {
        Table of = table(id);
        List<String> kept = totals.stream()
                .filter(total -> columns.stream()
                        .anyMatch(column ->
                                column.id().equals(total) && column.kind().isNumeric()))
                .toList();
        return withItem(
                "", of.toBuilder().columns(columns).totals(kept).rules(rules).build());
    }

    // rules

    /** Of a table, or of the whole form when its name is empty. */
    public List<Rule> rules(String table) {
        return table.isEmpty() ? form.rules() : table(table).rules();
    }

    /** Puts it in the place of the one with that number, or at the end. */
    public Form withRule(String table, int index, Rule rule) {
        List<Rule> rules = new ArrayList<>(rules(table));
        if (index < rules.size()) {
            rules.set(index, rule);
        } else {
            rules.add(rule);
        }
        return withRules(table, rules);
    }

    public Form withoutRule(String table, int index) {
        List<Rule> rules = new ArrayList<>(rules(table));
        if (index >= rules.size()) {
            throw DesignsError.GONE.refused();
        }
        rules.remove(index);
        return withRules(table, rules);
    }

    private Form withRules(String table, List<Rule> rules) {
        return table.isEmpty()
                ? new Form(form.id(), form.version(), form.title(), form.sections(), rules)
                : withTable(table, table(table).columns(), table(table).totals(), rules);
    }

    // conditions

    /** The condition that stands there; null where there is none. */
    public @Nullable Condition condition(Spot spot) {
        return switch (spot.kind()) {
            case SECTION_SHOWN -> section(spot.owner()).shownWhen();
            case ITEM_SHOWN -> item(spot.owner()).shownWhen();
            case ITEM_REQUIRED -> field(spot.owner()).requiredWhen();
            case COLUMN_SHOWN -> column(spot.owner(), spot.part()).shownWhen();
            case COLUMN_REQUIRED -> column(spot.owner(), spot.part()).requiredWhen();
            case RULE, TABLE_RULE -> rule(spot).holds();
        };
    }

    /** With another condition there; a group of none is none, except in a rule that is still to be written. */
    public Form withCondition(Spot spot, Condition next) {
        Condition condition = isEmpty(next) ? null : next;
        return switch (spot.kind()) {
            case SECTION_SHOWN -> {
                Section of = section(spot.owner());
                yield withSection(new Section(of.id(), of.title(), of.help(), condition, of.items()));
            }
            case ITEM_SHOWN ->
                withItem(
                        "",
                        switch (item(spot.owner())) {
                            case Field field ->
                                field.toBuilder().shownWhen(condition).build();
                            case Table table ->
                                table.toBuilder().shownWhen(condition).build();
                        });
            case ITEM_REQUIRED ->
                withItem(
                        "",
                        field(spot.owner()).toBuilder().requiredWhen(condition).build());
            case COLUMN_SHOWN ->
                withColumn(
                        spot.owner(),
                        column(spot.owner(), spot.part()).toBuilder()
                                .shownWhen(condition)
                                .build());
            case COLUMN_REQUIRED ->
                withColumn(
                        spot.owner(),
                        column(spot.owner(), spot.part()).toBuilder()
                                .requiredWhen(condition)
                                .build());
            case RULE, TABLE_RULE ->
                withRule(
                        spot.owner(),
                        spot.index(),
                        new Rule(next, rule(spot).message(), rule(spot).fields()));
        };
    }

    private Rule rule(Spot spot) {
        List<Rule> rules = rules(spot.owner());
        if (spot.index() < 0 || spot.index() >= rules.size()) {
            throw DesignsError.GONE.refused();
        }
        return rules.get(spot.index());
    }

    private Field field(String id) {
        return item(id) instanceof Field field ? field : none();
    }

    private static Field none() {
        throw DesignsError.GONE.refused();
    }

    static boolean isEmpty(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.of().isEmpty();
            case Condition.Any any -> any.of().isEmpty();
            default -> false;
        };
    }

    // what speaks of what

    /** What of the form speaks of a field or table, in the words of its own labels. */
    public List<LocalText> uses(String id) {
        List<LocalText> uses = new ArrayList<>();
        Predicate<Condition> speaks = condition -> condition.fields().contains(id);
        for (Section section : form.sections()) {
            if (speaks(section.shownWhen(), speaks)) {
                uses.add(section.title());
            }
            for (Item item : section.items()) {
                boolean used = switch (item) {
                    case Field field -> speaks(field.shownWhen(), speaks) || speaks(field.requiredWhen(), speaks);
                    case Table table ->
                        speaks(table.shownWhen(), speaks)
                                || (table.columns().stream()
                                                .noneMatch(column -> column.id().equals(id))
                                        && inTable(table, speaks));
                };
                if (used && !item.id().equals(id)) {
                    uses.add(item.label());
                }
            }
        }
        form.rules().stream()
                .filter(rule -> rule.fields().contains(id) || speaks.test(rule.holds()))
                .map(Rule::message)
                .forEach(uses::add);
        return uses;
    }

    /** The same for a column. */
    public List<LocalText> usesOfColumn(String table, String id) {
        List<LocalText> uses = new ArrayList<>();
        Predicate<Condition> speaks = condition -> condition.fields().contains(id);
        for (Field column : table(table).columns()) {
            if (!column.id().equals(id)
                    && (speaks(column.shownWhen(), speaks) || speaks(column.requiredWhen(), speaks))) {
                uses.add(column.label());
            }
        }
        table(table).rules().stream()
                .filter(rule -> rule.fields().contains(id) || speaks.test(rule.holds()))
                .map(Rule::message)
                .forEach(uses::add);
        form.rules().stream()
                .filter(rule -> sums(rule.holds(), table, id))
                .map(Rule::message)
                .forEach(uses::add);
        return uses;
    }

    private static boolean inTable(Table table, Predicate<Condition> speaks) {
        return table.columns().stream()
                        .anyMatch(column -> speaks(column.shownWhen(), speaks) || speaks(column.requiredWhen(), speaks))
                || table.rules().stream().anyMatch(rule -> speaks.test(rule.holds()));
    }

    private static boolean speaks(@Nullable Condition condition, Predicate<Condition> speaks) {
        return condition != null && speaks.test(condition);
    }

    private static boolean sums(Condition condition, String table, String column) {
        return switch (condition) {
            case Condition.Compare compare ->
                sums(compare.left(), table, column) || sums(compare.right(), table, column);
            default -> condition.parts().stream().anyMatch(part -> sums(part, table, column));
        };
    }

    private static boolean sums(Quantity quantity, String table, String column) {
        return switch (quantity) {
            case Quantity.ColumnSum sum ->
                sum.table().equals(table) && sum.column().equals(column);
            case Quantity.Plus plus -> plus.of().stream().anyMatch(part -> sums(part, table, column));
            case Quantity.Minus minus -> sums(minus.from(), table, column) || sums(minus.take(), table, column);
            case Quantity.Times times -> sums(times.of(), table, column);
            case Quantity.Fixed fixed -> false;
            case Quantity.Of of -> false;
            case Quantity.RowCount count -> false;
        };
    }

    /** The form without conditions that speak of something, and without rules that stand at it. */
    private Form forgetting(Predicate<Condition> speaks, Predicate<String> name) {
        return new Form(
                form.id(),
                form.version(),
                form.title(),
                form.sections().stream()
                        .map(section -> new Section(
                                section.id(),
                                section.title(),
                                section.help(),
                                without(section.shownWhen(), speaks),
                                section.items().stream()
                                        .map(item -> switch (item) {
                                            case Field field -> forgetting(field, speaks);
                                            case Table table -> forgetting(table, speaks);
                                        })
                                        .map(Item.class::cast)
                                        .toList()))
                        .toList(),
                forgetting(form.rules(), speaks, name));
    }

    private static Field forgetting(Field field, Predicate<Condition> speaks) {
        return field.toBuilder()
                .shownWhen(without(field.shownWhen(), speaks))
                .requiredWhen(without(field.requiredWhen(), speaks))
                .build();
    }

    private static Table forgetting(Table table, Predicate<Condition> speaks) {
        return table.toBuilder()
                .shownWhen(without(table.shownWhen(), speaks))
                .columns(table.columns().stream()
                        .map(column -> forgetting(column, speaks))
                        .toList())
                .rules(forgetting(table.rules(), speaks, none -> false))
                .build();
    }

    private static List<Rule> forgetting(List<Rule> rules, Predicate<Condition> speaks, Predicate<String> name) {
        List<Rule> kept = new ArrayList<>();
        for (Rule rule : rules) {
            Condition holds = without(rule.holds(), speaks);
            List<String> fields = rule.fields().stream().filter(name.negate()).toList();
            if (holds != null && !fields.isEmpty()) {
                kept.add(new Rule(holds, rule.message(), fields));
            }
        }
        return kept;
    }

    /** The condition without the comparisons that speak of something; null when nothing is left. */
    private static @Nullable Condition without(@Nullable Condition condition, Predicate<Condition> speaks) {
        if (condition == null || !speaks.test(condition)) {
            return condition;
        }
        if (condition.parts().isEmpty()) {
            return null;
        }
        List<Condition> left = condition.parts().stream()
                .map(part -> without(part, speaks))
                .filter(Objects::nonNull)
                .toList();
        return left.isEmpty() ? null : condition.withParts(left);
    }

    // lists

    private Form with(List<Section> sections) {
        return new Form(form.id(), form.version(), form.title(), sections, form.rules());
    }

    private static Section with(Section section, List<Item> items) {
        return new Section(section.id(), section.title(), section.help(), section.shownWhen(), items);
    }

    static <T> int index(List<T> list, Function<T, String> id, String wanted) {
        for (int i = 0; i < list.size(); i++) {
            if (id.apply(list.get(i)).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    /** One place up or down; at the end it stays where it is. */
    static <T> List<T> moved(List<T> list, Function<T, String> id, String wanted, boolean up) {
        int from = index(list, id, wanted);
        if (from < 0) {
            throw DesignsError.GONE.refused();
        }
        int to = Math.clamp(up ? from - 1L : from + 1L, 0, list.size() - 1);
        List<T> moved = new ArrayList<>(list);
        moved.add(to, moved.remove(from));
        return moved;
    }

    /** A condition changed at one place. */
    public static Condition change(Condition whole, Place place, UnaryOperator<Condition> change) {
        return place.change(whole, Condition::parts, Condition::withParts, change);
    }
}
