package org.zhuqi.programmes.designs.usecase;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.forms.Comparison;
import org.zhuqi.forms.Condition;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.FieldKind;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Quantity;
import org.zhuqi.forms.Table;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.designs.Design;
import org.zhuqi.programmes.designs.DesignsError;
import org.zhuqi.programmes.designs.FormDesk;
import org.zhuqi.programmes.designs.Place;
import org.zhuqi.programmes.designs.Spot;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;

/** Writes conditions of a form: field, comparison, value, in groups one inside another. */
@Service
@Transactional
@RequiredArgsConstructor
public class EditConditions {
    private final KeptDesign kept;

    /** How parts stand together. */
    public enum Group {
        ALL,
        ANY,
        NONE
    }

    /** What a comparison does. */
    public enum Test {
        FILLED,
        EMPTY,
        AT_LEAST,
        AT_MOST,
        LESS,
        MORE,
        EQUAL,
        NOT_EQUAL
    }

    /**
     * What was typed.
     *
     * @param group for a group of its own; null or blank for a comparison
     * @param field a field's id, {@code sum:table.column} or {@code rows:table}
     * @param value a number, a date, or one or several choices parted by commas; left out where another field is named
     * @param choices values, each with its field before it, {@code kind=workshop}, or alone
     * @param other the field to compare with, written as {@code field}
     * @param times what the other field is multiplied with first, blank for 1
     */
    public record Input(
            @Nullable String group,
            @Nullable String field,
            @Nullable String test,
            @Nullable String value,
            @Nullable List<String> choices,
            @Nullable String other,
            @Nullable String times) {}

    /** Adds a comparison or group to the group that stands there. */
    public Design add(Actor actor, ProgrammeId id, long seen, Spot spot, String at, Input typed) {
        Condition part = read(actor, id, spot, typed);
        return change(actor, id, seen, spot, at, group -> added(group, part));
    }

    /** Puts another comparison, or another kind of group over the same parts, in its place. */
    public Design put(Actor actor, ProgrammeId id, long seen, Spot spot, String at, Input typed) {
        Condition part = read(actor, id, spot, typed);
        return change(actor, id, seen, spot, at, before -> regrouped(part, before));
    }

    public Design remove(Actor actor, ProgrammeId id, long seen, Spot spot, String at) {
        kept.toChange(actor, id);
        Place place = Place.of(at);
        if (place.isWhole()) {
            return change(actor, id, seen, spot, "", before -> new Condition.All(List.of()));
        }
        return change(actor, id, seen, spot, place.parent().toString(), group -> {
            List<Condition> parts = new ArrayList<>(parts(group));
            if (place.last() >= parts.size()) {
                throw DesignsError.GONE.refused();
            }
            parts.remove(place.last());
            return withParts(group, parts);
        });
    }

    private Design change(
            Actor actor,
            ProgrammeId id,
            long seen,
            Spot spot,
            String at,
            java.util.function.UnaryOperator<Condition> change) {
        kept.toChange(actor, id);
        Place place = Place.of(at);
        return kept.change(actor, id, seen, before -> {
            FormDesk desk = new FormDesk(before.form());
            return before.withForm(
                    desk.withCondition(spot, FormDesk.change(asGroup(desk.condition(spot)), place, change)));
        });
    }

    /** A condition as it is written: a comparison alone is a group of one. */
    public static Condition asGroup(@Nullable Condition condition) {
        if (condition == null) {
            return new Condition.All(List.of());
        }
        return isGroup(condition) ? condition : new Condition.All(List.of(condition));
    }

    private static boolean isGroup(Condition condition) {
        return condition instanceof Condition.All
                || condition instanceof Condition.Any
                || (condition instanceof Condition.Not not && isGroup(not.of()));
    }

    /** Parts of a group; those of "none of these" are the ones it denies. */
    private static List<Condition> parts(Condition group) {
        return group instanceof Condition.Not not ? not.of().parts() : group.parts();
    }

    private static Condition withParts(Condition group, List<Condition> parts) {
        return group instanceof Condition.Not not
                ? new Condition.Not(not.of().withParts(parts))
                : group.withParts(parts);
    }

    private static Condition added(Condition group, Condition part) {
        if (!isGroup(group)) {
            throw DesignsError.GONE.refused();
        }
        List<Condition> parts = new ArrayList<>(parts(group));
        parts.add(part);
        return withParts(group, parts);
    }

    private static Condition regrouped(Condition next, Condition before) {
        return isGroup(next) && isGroup(before) ? withParts(next, parts(before)) : next;
    }

    private Condition read(Actor actor, ProgrammeId id, Spot spot, Input typed) {
        Form form = kept.toChange(actor, id).definition().form();
        if (!Typed.blank(typed.group())) {
            return switch (new Typed()
                    .read
                    .one(Group.class, "group", typed.group())
                    .orElse(Group.ALL)) {
                case ALL -> new Condition.All(List.of());
                case ANY -> new Condition.Any(List.of());
                case NONE -> new Condition.Not(new Condition.Any(List.of()));
            };
        }
        Typed fields = new Typed();
        Table table = spot.kind().isInTable() ? new FormDesk(form).table(spot.owner()) : null;
        Test test = fields.read.requiredOne(Test.class, "test", typed.test()).orElse(Test.FILLED);
        String name = fields.read.required("field", typed.field(), 200);
        Condition read = comparison(fields, form, table, name, test, typed);
        fields.read.refuseWrong();
        return Objects.requireNonNull(read);
    }

    private static @Nullable Condition comparison(
            Typed fields, Form form, @Nullable Table table, String name, Test test, Input typed) {
        Optional<Field> field = named(name, form, table);
        boolean any = field.isPresent() || form.table(name).isPresent();
        switch (test) {
            case FILLED, EMPTY -> {
                if (!any) {
                    fields.read.wrong(FieldProblem.of("field", "shared.choice"));
                }
                Condition filled = new Condition.Filled(name);
                return test == Test.FILLED ? filled : new Condition.Not(filled);
            }
            default -> {}
        }
        FieldKind kind = field.map(Field::kind).orElse(FieldKind.NUMBER);
        return switch (kind) {
            case CHOICE, YES_NO -> oneOf(fields, field.orElseThrow(), test, typed);
            case DATE -> dates(fields, name, form, table, test, typed);
            case TEXT, LONG_TEXT, FILE -> {
                fields.read.wrong(FieldProblem.of("test", "designs.only-filled"));
                yield null;
            }
            case NUMBER, MONEY, PERCENT, FACT -> {
                Quantity left = quantity(fields, "field", name, form, table);
                Quantity right = other(fields, typed, form, table);
                yield new Condition.Compare(left, comparison(test), right);
            }
        };
    }

    private static Condition oneOf(Typed fields, Field field, Test test, Input typed) {
        List<String> values = new ArrayList<>();
        for (String choice : Typed.some(typed.choices())) {
            // Choices of several fields stand on one page: each says whose it is.
            values.add(
                    choice.startsWith(field.id() + "=")
                            ? choice.substring(field.id().length() + 1)
                            : choice);
        }
        if (values.isEmpty() && !Typed.blank(typed.value())) {
            for (String value : typed.value().split("[,，、]")) {
                values.add(value.strip());
            }
        }
        List<String> offered = field.kind() == FieldKind.YES_NO
                ? List.of("yes", "no")
                : field.choices().stream().map(Field.Choice::value).toList();
        if (values.isEmpty() || !offered.containsAll(values)) {
            fields.read.wrong(FieldProblem.of("choices", "shared.choice"));
        }
        if (test != Test.EQUAL && test != Test.NOT_EQUAL) {
            fields.read.wrong(FieldProblem.of("test", "designs.only-equal"));
        }
        Condition is = new Condition.OneOf(field.id(), values);
        return test == Test.NOT_EQUAL ? new Condition.Not(is) : is;
    }

    private static Condition dates(
            Typed fields, String name, Form form, @Nullable Table table, Test test, Input typed) {
        Condition.DateOf right = new Condition.DateOf(name, null);
        if (!Typed.blank(typed.other())) {
            String other = typed.other().strip();
            if (named(other, form, table)
                    .filter(f -> f.kind() == FieldKind.DATE)
                    .isEmpty()) {
                fields.read.wrong(FieldProblem.of("other", "designs.other-of-another-kind"));
            }
            right = new Condition.DateOf(other, null);
        } else {
            try {
                right = new Condition.DateOf(null, LocalDate.parse(fields.read.required("value", typed.value(), 10)));
            } catch (DateTimeParseException e) {
                fields.read.wrong(FieldProblem.of("value", "shared.day-form"));
            }
        }
        return new Condition.Dates(new Condition.DateOf(name, null), comparison(test), right);
    }

    private static Quantity other(Typed fields, Input typed, Form form, @Nullable Table table) {
        if (Typed.blank(typed.other())) {
            return new Quantity.Fixed(fields.read
                    .requiredNumber("value", typed.value())
                    .map(Typed::plain)
                    .orElse(java.math.BigDecimal.ZERO));
        }
        Quantity other = quantity(fields, "other", typed.other().strip(), form, table);
        return fields.read
                .number("times", typed.times())
                .map(Typed::plain)
                .<Quantity>map(factor -> new Quantity.Times(other, factor))
                .orElse(other);
    }

    private static Quantity quantity(Typed fields, String where, String name, Form form, @Nullable Table table) {
        if (name.startsWith("rows:")) {
            String of = name.substring("rows:".length());
            if (form.table(of).isPresent()) {
                return new Quantity.RowCount(of);
            }
        } else if (name.startsWith("sum:") && name.indexOf('.') > 0) {
            String of = name.substring("sum:".length(), name.indexOf('.'));
            String column = name.substring(name.indexOf('.') + 1);
            if (form.table(of).stream()
                    .flatMap(each -> each.columns().stream())
                    .anyMatch(each -> each.id().equals(column) && each.kind().isNumeric())) {
                return new Quantity.ColumnSum(of, column);
            }
        } else if (named(name, form, table)
                .filter(field -> field.kind().isNumeric() || field.kind() == FieldKind.FACT)
                .isPresent()) {
            return new Quantity.Of(name);
        }
        fields.read.wrong(FieldProblem.of(where, "designs.other-of-another-kind"));
        return new Quantity.Fixed(java.math.BigDecimal.ZERO);
    }

    private static Comparison comparison(Test test) {
        return switch (test) {
            case AT_LEAST -> Comparison.AT_LEAST;
            case AT_MOST -> Comparison.AT_MOST;
            case LESS -> Comparison.LESS;
            case MORE -> Comparison.MORE;
            case NOT_EQUAL -> Comparison.NOT_EQUAL;
            case EQUAL, FILLED, EMPTY -> Comparison.EQUAL;
        };
    }

    /** A name means the row's column first, then the form's field. */
    private static Optional<Field> named(String name, Form form, @Nullable Table table) {
        return Optional.ofNullable(table).stream()
                .flatMap(each -> each.columns().stream())
                .filter(column -> column.id().equals(name))
                .findFirst()
                .or(() -> form.item(name).filter(Field.class::isInstance).map(Field.class::cast));
    }
}
