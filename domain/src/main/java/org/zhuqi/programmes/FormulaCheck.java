package org.zhuqi.programmes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.FieldKind;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Table;
import org.zhuqi.rules.Amount;
import org.zhuqi.shared.FieldProblem;

/**
 * Whether a formula can be evaluated over a form at all: every name it uses is there and of a kind it can use.
 *
 * <p>Told when it is saved, with the place in the formula as its JSON names it, and not when an enterprise applies.
 */
public final class FormulaCheck {
    private final Form form;
    private final List<FieldProblem> problems = new ArrayList<>();

    private FormulaCheck(Form form) {
        this.form = form;
    }

    public static List<FieldProblem> of(Amount amount, Form form) {
        FormulaCheck check = new FormulaCheck(form);
        check.part(amount, "amount", null);
        return List.copyOf(check.problems);
    }

    /** @param table whose row is at hand, null outside a sum */
    private void part(Amount amount, String path, @Nullable Table table) {
        switch (amount) {
            case Amount.Blank blank -> problem(path, "blank");
            case Amount.Fixed fixed -> {}
            case Amount.FactNumber number -> {}
            case Amount.Field field -> require(field(field.field()), field.field(), FormulaCheck::isNumber, path);
            case Amount.Column column -> column(column, path, table);
            case Amount.Sum sum -> sum(sum, path + ".sum");
            case Amount.Least least -> parts(least.of(), path + ".least", table);
            case Amount.Greatest greatest -> parts(greatest.of(), path + ".greatest", table);
            case Amount.Plus plus -> parts(plus.of(), path + ".plus", table);
            case Amount.Times times -> parts(times.of(), path + ".times", table);
            case Amount.Minus minus -> parts(List.of(minus.from(), minus.take()), path + ".minus", table);
            case Amount.Divided divided -> divided(divided, path + ".divided", table);
            case Amount.LessTax lessTax -> {
                part(lessTax.payment(), path + ".lessTax.payment", table);
                part(lessTax.net(), path + ".lessTax.net", table);
                part(lessTax.tax(), path + ".lessTax.tax", table);
            }
            case Amount.Increase increase -> {
                part(increase.current(), path + ".increase.current", table);
                part(increase.base(), path + ".increase.base", table);
            }
            case Amount.Named named -> part(named.of(), path + ".of", table);
            case Amount.Floor floor -> part(floor.of(), path + ".of", table);
            case Amount.Rate rate -> part(rate.of(), path + ".of", table);
            case Amount.Cap cap -> part(cap.of(), path + ".of", table);
            case Amount.Tiers tiers -> part(tiers.of(), path + ".of", table);
            case Amount.Days days -> {
                dates(days.from(), path + ".days.from", table);
                dates(days.until(), path + ".days.until", table);
            }
            case Amount.Dated dated -> dates(List.of(dated.on()), path + ".on", table);
            case Amount.Given given -> {
                part(given.then(), path + ".then", table);
                otherwise(given.otherwise(), path, table);
            }
            case Amount.Staged staged -> {
                for (int i = 0; i < staged.stages().size(); i++) {
                    part(staged.stages().get(i).amount(), path + ".staged[" + i + "].of", table);
                }
            }
            case Amount.ByChoice byChoice -> byChoice(byChoice, path, table);
        }
    }

    private void parts(List<Amount> of, String path, @Nullable Table table) {
        for (int i = 0; i < of.size(); i++) {
            part(of.get(i), path + "[" + i + "]", table);
        }
    }

    private void otherwise(@Nullable Amount otherwise, String path, @Nullable Table table) {
        if (otherwise != null) {
            part(otherwise, path + ".otherwise", table);
        }
    }

    private void column(Amount.Column column, String path, @Nullable Table table) {
        if (table == null) {
            problem(path, "column-outside-sum", column.column());
        } else {
            require(column(table, column.column()), column.column(), FormulaCheck::isNumber, path);
        }
    }

    private void sum(Amount.Sum sum, String path) {
        Optional<Table> found = form.table(sum.table());
        if (found.isEmpty()) {
            problem(path + ".table", "no-such-table", sum.table());
            return;
        }
        Table table = found.get();
        if (sum.rowName() != null) {
            require(column(table, sum.rowName()), sum.rowName(), any -> true, path + ".rowName");
        }
        Amount.Without without = sum.without();
        if (without != null) {
            choices(
                    column(table, without.column()),
                    without.column(),
                    without.values().keySet(),
                    path + ".without");
        }
        for (int i = 0; i < sum.once().size(); i++) {
            require(column(table, sum.once().get(i)), sum.once().get(i), any -> true, path + ".once[" + i + "]");
        }
        part(sum.each(), path + ".each", table);
    }

    private void divided(Amount.Divided divided, String path, @Nullable Table table) {
        if (divided.by() instanceof Amount.Fixed fixed && fixed.value().compareTo(BigDecimal.ZERO) == 0) {
            problem(path + "[1]", "divided-by-zero");
        }
        parts(List.of(divided.of(), divided.by()), path, table);
    }

    private void dates(List<String> names, String path, @Nullable Table table) {
        for (String name : names) {
            require(named(name, table), name, FormulaCheck::isDate, path);
        }
    }

    private void byChoice(Amount.ByChoice byChoice, String path, @Nullable Table table) {
        choices(
                named(byChoice.field(), table),
                byChoice.field(),
                byChoice.cases().keySet(),
                path + ".choice");
        byChoice.cases().forEach((choice, of) -> part(of, path + ".cases." + choice, table));
        otherwise(byChoice.otherwise(), path, table);
    }

    private void choices(Optional<Field> field, String name, Collection<String> used, String path) {
        if (!require(field, name, found -> found.kind() == FieldKind.CHOICE, path)) {
            return;
        }
        Set<String> offered =
                field.orElseThrow().choices().stream().map(Field.Choice::value).collect(Collectors.toSet());
        used.stream()
                .filter(choice -> !offered.contains(choice))
                .forEach(choice -> problem(path, "no-such-choice", name, choice));
    }

    private boolean require(Optional<Field> field, String name, Predicate<Field> usable, String path) {
        if (field.isEmpty()) {
            problem(path, "no-such-field", name);
            return false;
        }
        if (!usable.test(field.get())) {
            problem(path, "field-of-another-kind", name);
            return false;
        }
        return true;
    }

    private void problem(String path, String key, Object... args) {
        problems.add(FieldProblem.of(path, "programmes.formula-" + key, args));
    }

    /** A name means the row's column first, then the form's field. */
    private Optional<Field> named(String name, @Nullable Table table) {
        return Optional.ofNullable(table).flatMap(at -> column(at, name)).or(() -> field(name));
    }

    private Optional<Field> field(String id) {
        return form.item(id).filter(Field.class::isInstance).map(Field.class::cast);
    }

    private static Optional<Field> column(Table table, String id) {
        return table.columns().stream().filter(column -> column.id().equals(id)).findFirst();
    }

    /** What a fact turns out to be shows only when it is looked up. */
    private static boolean isNumber(Field field) {
        return field.kind().isNumeric() || field.kind() == FieldKind.FACT;
    }

    private static boolean isDate(Field field) {
        return field.kind() == FieldKind.DATE || field.kind() == FieldKind.FACT;
    }
}
