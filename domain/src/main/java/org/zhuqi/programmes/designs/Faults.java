package org.zhuqi.programmes.designs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuqi.forms.Condition;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.FieldKind;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Item;
import org.zhuqi.forms.Quantity;
import org.zhuqi.forms.Rule;
import org.zhuqi.forms.Section;
import org.zhuqi.forms.Table;
import org.zhuqi.programmes.FormulaCheck;
import org.zhuqi.programmes.Material;
import org.zhuqi.reviews.Route;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.FactKey;
import org.zhuqi.shared.FieldProblem;

/** Finds what keeps a call from being published, each with its place: told while it is written, not when somebody applies. */
public final class Faults {
    private final Form form;
    private final List<Fault> faults = new ArrayList<>();

    private Faults(Form form) {
        this.form = form;
    }

    /**
     * Everything, in the order of the designer's pages.
     *
     * @param unknownFacts those it asks for of which no source has ever heard
     */
    public static List<Fault> of(Definition definition, Set<FactKey> unknownFacts) {
        Faults check = new Faults(definition.form());
        check.heading(definition.heading());
        check.form();
        check.materials(definition.materials());
        check.eligibility(definition.eligibility(), "eligibility");
        unknownFacts.forEach(key -> check.faults.add(
                Fault.contradiction(Fault.Part.ELIGIBILITY, "eligibility", "fact-unknown", key.value())));
        FormulaCheck.of(definition.amount(), definition.form()).forEach(check::formula);
        check.terms(definition.terms());
        check.route(definition);
        return List.copyOf(check.faults);
    }

    private void heading(Definition.Heading heading) {
        if (heading.title() == null) {
            unfinished(Fault.Part.HEADING, "titleZh", "title-missing");
        }
        if (heading.summary() == null) {
            unfinished(Fault.Part.HEADING, "summaryZh", "summary-missing");
        }
    }

    private void terms(Definition.Terms terms) {
        Instant opens = terms.opens();
        Instant closes = terms.closes();
        if (opens == null) {
            unfinished(Fault.Part.TERMS, "opens", "opens-missing");
        }
        if (closes == null) {
            unfinished(Fault.Part.TERMS, "closes", "closes-missing");
        }
        if (opens != null && closes != null && !opens.isBefore(closes)) {
            unfinished(Fault.Part.TERMS, "closes", "closes-before-opens");
        }
    }

    private void route(Definition definition) {
        if (definition.stages().isEmpty()) {
            unfinished(Fault.Part.ROUTE, "route", "route-missing");
            return;
        }
        Route.faults(definition.stages()).forEach(fault -> faults.add(new Fault(Fault.Part.ROUTE, false, fault)));
    }

    private void materials(List<Material> materials) {
        Set<String> codes = new HashSet<>();
        for (Material material : materials) {
            if (!codes.add(material.code())) {
                faults.add(Fault.contradiction(
                        Fault.Part.MATERIALS, "materials." + material.code(), "material-twice", material.code()));
            }
        }
    }

    private void formula(FieldProblem problem) {
        faults.add(new Fault(Fault.Part.FORMULA, !problem.key().endsWith("formula-blank"), problem));
    }

    private void eligibility(Criterion criterion, String path) {
        switch (criterion) {
            case Criterion.Any any when any.of().isEmpty() -> unfinished(Fault.Part.ELIGIBILITY, path, "group-empty");
            case Criterion.Not not
            when not.of().parts().isEmpty() && isGroup(not.of()) ->
                unfinished(Fault.Part.ELIGIBILITY, path, "group-empty");
            case Criterion.OneOf oneOf
            when oneOf.wanted().isEmpty() -> unfinished(Fault.Part.ELIGIBILITY, path, "group-empty");
            default -> {}
        }
        for (int i = 0; i < criterion.parts().size(); i++) {
            eligibility(criterion.parts().get(i), path + "[" + i + "]");
        }
    }

    private static boolean isGroup(Criterion criterion) {
        return criterion instanceof Criterion.All || criterion instanceof Criterion.Any;
    }

    private void form() {
        if (form.items().isEmpty()) {
            unfinished(Fault.Part.FORM, "form", "form-empty");
        }
        for (Section section : form.sections()) {
            if (section.items().isEmpty()) {
                unfinished(Fault.Part.FORM, "form." + section.id(), "section-empty", section.title());
            }
            condition(section.shownWhen(), "form." + section.id(), null);
            for (Item item : section.items()) {
                item(item);
            }
        }
        rules(form.rules(), "form", null);
    }

    private void item(Item item) {
        String path = "form." + item.id();
        condition(item.shownWhen(), path, null);
        switch (item) {
            case Field field -> condition(field.requiredWhen(), path, null);
            case Table table -> {
                for (Field column : table.columns()) {
                    condition(column.shownWhen(), path + "." + column.id(), table);
                    condition(column.requiredWhen(), path + "." + column.id(), table);
                }
                rules(table.rules(), path, table);
            }
        }
    }

    private void rules(List<Rule> rules, String path, @Nullable Table table) {
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            String at = path + ".rules[" + i + "]";
            if (FormDesk.isEmpty(rule.holds())) {
                unfinished(Fault.Part.FORM, at, "rule-empty", rule.message());
            }
            condition(rule.holds(), at, table);
        }
    }

    private void condition(@Nullable Condition condition, String path, @Nullable Table table) {
        switch (condition) {
            case null -> {}
            case Condition.Filled filled -> {}
            case Condition.OneOf oneOf -> oneOf(oneOf, path, table);
            case Condition.Compare compare -> {
                quantity(compare.left(), path, table);
                quantity(compare.right(), path, table);
            }
            case Condition.Dates dates -> {
                date(dates.left(), path, table);
                date(dates.right(), path, table);
            }
            default -> condition.parts().forEach(part -> condition(part, path, table));
        }
    }

    private void oneOf(Condition.OneOf oneOf, String path, @Nullable Table table) {
        Field field = named(oneOf.field(), table).orElse(null);
        if (field == null || (field.kind() != FieldKind.CHOICE && field.kind() != FieldKind.YES_NO)) {
            contradiction(path, "choice-expected", oneOf.field());
            return;
        }
        List<String> offered = field.kind() == FieldKind.YES_NO
                ? List.of("yes", "no")
                : field.choices().stream().map(Field.Choice::value).toList();
        oneOf.values().stream()
                .filter(value -> !offered.contains(value))
                .forEach(value -> contradiction(path, "no-such-choice", oneOf.field(), value));
    }

    private void quantity(Quantity quantity, String path, @Nullable Table table) {
        switch (quantity) {
            case Quantity.Fixed fixed -> {}
            case Quantity.Of of -> {
                if (named(of.field(), table)
                        .filter(field -> field.kind().isNumeric() || field.kind() == FieldKind.FACT)
                        .isEmpty()) {
                    contradiction(path, "number-expected", of.field());
                }
            }
            case Quantity.ColumnSum sum -> {
                if (form.table(sum.table()).stream()
                        .flatMap(each -> each.columns().stream())
                        .noneMatch(column -> column.id().equals(sum.column())
                                && column.kind().isNumeric())) {
                    contradiction(path, "number-expected", sum.table() + "." + sum.column());
                }
            }
            case Quantity.RowCount count -> {
                if (form.table(count.table()).isEmpty()) {
                    contradiction(path, "table-expected", count.table());
                }
            }
            case Quantity.Plus plus -> plus.of().forEach(part -> quantity(part, path, table));
            case Quantity.Minus minus -> {
                quantity(minus.from(), path, table);
                quantity(minus.take(), path, table);
            }
            case Quantity.Times times -> quantity(times.of(), path, table);
        }
    }

    private void date(Condition.DateOf date, String path, @Nullable Table table) {
        String name = date.field();
        if (name != null
                && named(name, table)
                        .filter(field -> field.kind() == FieldKind.DATE || field.kind() == FieldKind.FACT)
                        .isEmpty()) {
            contradiction(path, "date-expected", name);
        }
    }

    /** A name means the row's column first, then the form's field. */
    private Optional<Field> named(String name, @Nullable Table table) {
        return Optional.ofNullable(table).stream()
                .flatMap(each -> each.columns().stream())
                .filter(column -> column.id().equals(name))
                .findFirst()
                .or(() -> form.item(name).filter(Field.class::isInstance).map(Field.class::cast));
    }

    private void contradiction(String path, String key, Object... args) {
        faults.add(Fault.contradiction(Fault.Part.FORM, path, key, args));
    }

    private void unfinished(Fault.Part part, String path, String key, Object... args) {
        faults.add(Fault.unfinished(part, path, key, args));
    }
}
