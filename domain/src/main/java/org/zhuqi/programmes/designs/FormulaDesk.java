package org.zhuqi.programmes.designs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.zhuqi.forms.Field;
import org.zhuqi.rules.Amount;

/** A formula being written, part by part; what is not chosen yet is {@link Amount.Blank}. */
public record FormulaDesk(Amount whole) {

    public Amount at(Place place) {
        return place.in(whole, Amount::parts);
    }

    /** The table over whose rows the part is summed, null outside a sum. */
    public @Nullable String tableAt(Place place) {
        String table = null;
        Amount at = whole;
        for (int step : place.way()) {
            if (at instanceof Amount.Sum sum) {
                table = sum.table();
            }
            List<Amount> parts = at.parts();
            if (step >= parts.size()) {
                throw DesignsError.GONE.refused();
            }
            at = parts.get(step);
        }
        return table;
    }

    /** With another part there, which takes over the parts of the one before as far as it has room for them. */
    public Amount put(Place place, Amount next) {
        return change(place, before -> adopting(next, before));
    }

    /** With a part around the one that stands there. */
    public Amount wrap(Place place, Amount around) {
        return change(place, before -> {
            List<Amount> parts = new ArrayList<>(around.parts());
            if (parts.isEmpty()) {
                throw DesignsError.GONE.refused();
            }
            parts.set(0, before);
            return around.withParts(parts);
        });
    }

    /** With one more part to choose. */
    public Amount addPart(Place place) {
        return change(place, list -> {
            if (!isList(list)) {
                throw DesignsError.GONE.refused();
            }
            List<Amount> parts = new ArrayList<>(list.parts());
            parts.add(new Amount.Blank());
            return list.withParts(parts);
        });
    }

    /** Without the part: out of a list it goes, elsewhere it is to be chosen again. */
    public Amount remove(Place place) {
        if (!place.isWhole()
                && isList(at(place.parent()))
                && at(place.parent()).parts().size() > 1) {
            return change(place.parent(), list -> {
                List<Amount> parts = new ArrayList<>(list.parts());
                parts.remove(place.last());
                return list.withParts(parts);
            });
        }
        return change(place, before -> new Amount.Blank());
    }

    /** In place of a part that is around only one other, that one. */
    public Amount unwrap(Place place) {
        return change(place, before -> {
            if (before.parts().isEmpty()) {
                throw DesignsError.GONE.refused();
            }
            return before.parts().getFirst();
        });
    }

    /** Whether it takes as many parts as one likes. */
    public static boolean isList(Amount amount) {
        return amount instanceof Amount.Least
                || amount instanceof Amount.Greatest
                || amount instanceof Amount.Plus
                || amount instanceof Amount.Times;
    }

    private Amount change(Place place, UnaryOperator<Amount> change) {
        return place.change(whole, Amount::parts, Amount::withParts, change);
    }

    private static Amount adopting(Amount next, Amount before) {
        if (next instanceof Amount.ByChoice choices && before instanceof Amount.ByChoice old) {
            Map<String, Amount> cases = new LinkedHashMap<>();
            choices.cases()
                    .forEach((choice, of) -> cases.put(choice, old.cases().getOrDefault(choice, of)));
            Amount otherwise = choices.otherwise() == null
                    ? null
                    : Objects.requireNonNullElse(old.otherwise(), choices.otherwise());
            return new Amount.ByChoice(choices.field(), cases, otherwise);
        }
        List<Amount> old = before.parts();
        if (next.parts().isEmpty() || old.isEmpty()) {
            return next;
        }
        if (isList(next)) {
            return next.withParts(old);
        }
        List<Amount> parts = new ArrayList<>(next.parts());
        for (int i = 0; i < Math.min(parts.size(), old.size()); i++) {
            parts.set(i, old.get(i));
        }
        return next.withParts(parts);
    }

    /** Without what speaks of a field or table of the form that is gone. */
    public Amount forgetting(String item) {
        return forgetting(whole, null, null, item);
    }

    /** The same for a column of a table. */
    public Amount forgettingColumn(String table, String column) {
        return forgetting(whole, null, table, column);
    }

    /** Whether any part speaks of the field or table. */
    public boolean uses(String item) {
        return !forgetting(item).equals(whole);
    }

    public boolean usesColumn(String table, String column) {
        return !forgettingColumn(table, column).equals(whole);
    }

    /** @param inside the table whose row is at hand; @param of the table of a column that is gone, null for a field */
    private static Amount forgetting(Amount amount, @Nullable String inside, @Nullable String of, String name) {
        boolean gone = of == null || of.equals(inside);
        boolean speaks = switch (amount) {
            case Amount.Field field -> of == null && field.field().equals(name);
            case Amount.Column column -> of != null && gone && column.column().equals(name);
            case Amount.Sum sum -> of == null && sum.table().equals(name);
            case Amount.Days days ->
                gone && (days.from().contains(name) || days.until().contains(name));
            case Amount.Dated dated -> gone && dated.on().equals(name);
            case Amount.ByChoice choice -> gone && choice.field().equals(name);
            default -> false;
        };
        if (speaks) {
            return new Amount.Blank();
        }
        String next = amount instanceof Amount.Sum sum ? sum.table() : inside;
        List<Amount> parts = amount.parts().stream()
                .map(part -> forgetting(part, next, of, name))
                .toList();
        Amount left = parts.isEmpty() ? amount : amount.withParts(parts);
        return left instanceof Amount.Sum sum && sum.table().equals(of) ? forgetting(sum, name) : left;
    }

    private static Amount forgetting(Amount.Sum sum, String column) {
        Amount.Without without = sum.without();
        return new Amount.Sum(
                sum.table(),
                column.equals(sum.rowName()) ? null : sum.rowName(),
                without != null && without.column().equals(column) ? null : without,
                sum.once().stream().filter(name -> !name.equals(column)).toList(),
                sum.each());
    }

    /** A formula per choice of a field, none of them written yet. */
    public static Amount perChoice(Field field) {
        Map<String, Amount> cases = new LinkedHashMap<>();
        field.choices().forEach(choice -> cases.put(choice.value(), new Amount.Blank()));
        return new Amount.ByChoice(field.id(), cases, null);
    }
}
