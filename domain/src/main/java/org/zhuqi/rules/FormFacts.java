package org.zhuqi.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhuqi.forms.Answers;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.FieldKind;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Item;
import org.zhuqi.forms.Table;
import org.zhuqi.shared.LocalText;

/**
 * What a form's answers say, as facts: {@code form.} and the field's id, or {@code form.}, the table's id, a dot and the
 * column's for the sum of a column of numbers.
 *
 * <p>Numbers, money, shares, dates, choices and yes or no can be conditions; what is written in words cannot, and what is
 * taken over from the record is a fact already. Nothing filled in is nothing known.
 */
public final class FormFacts {
    private static final String PREFIX = "form.";
    private static final int PERCENT = 2;

    /** Of these facts; a message names it under {@code rules.source.}. */
    public static final String SOURCE = "form";

    private FormFacts() {}

    /** Whether a key asks for an answer at all, whatever form it is of. */
    public static boolean isOne(FactKey key) {
        return key.value().startsWith(PREFIX);
    }

    /** Everything that conditions may ask of a form, in its order, under the labels of its fields. */
    public static List<FactOffer> of(Form form) {
        return form.items().stream()
                .flatMap(item -> switch (item) {
                    case Field field -> field(field).stream();
                    case Table table ->
                        table.columns().stream()
                                .filter(column -> column.kind().isNumeric())
                                .flatMap(column -> offer(
                                        table.id() + "." + column.id(),
                                        column.kind(),
                                        both(table.label(), column.label()))
                                        .stream());
                })
                .toList();
    }

    private static Optional<FactOffer> field(Field field) {
        return offer(field.id(), field.kind(), field.label());
    }

    private static LocalText both(LocalText table, LocalText column) {
        return new LocalText(
                table.zh() + " · " + column.zh(),
                table.ko() == null || column.ko() == null ? null : table.ko() + " · " + column.ko(),
                table.en() == null || column.en() == null ? null : table.en() + " · " + column.en());
    }

    private static Optional<FactOffer> offer(String name, FieldKind kind, LocalText label) {
        FactType type = switch (kind) {
            case MONEY -> FactType.MONEY;
            case NUMBER -> FactType.COUNT;
            case PERCENT -> FactType.RATIO;
            case YES_NO -> FactType.YES_NO;
            case CHOICE, DATE -> FactType.WORDS;
            case TEXT, LONG_TEXT, FACT, FILE -> null;
        };
        return type == null
                ? Optional.empty()
                : FactKey.ifOne(PREFIX + name).map(key -> new FactOffer(key, type, label));
    }

    /**
     * The facts with what the answers say of those that are asked for.
     *
     * @param answers without what the form does not ask for, given the other answers
     * @param asOf the day of the answers
     */
    public static Facts with(Facts facts, Collection<FactKey> asked, Form form, Answers answers, LocalDate asOf) {
        Map<FactKey, FactOffer> offered =
                of(form).stream().collect(Collectors.toMap(FactOffer::fact, offer -> offer, (first, second) -> first));
        SortedMap<FactKey, Fact> byKey = new TreeMap<>(facts.byKey());
        for (FactKey key : asked) {
            if (offered.containsKey(key)) {
                value(key.value().substring(PREFIX.length()), form, answers)
                        .ifPresent(value -> byKey.put(key, new Fact(key, value, SOURCE, asOf)));
            }
        }
        return new Facts(byKey, facts.later());
    }

    private static Optional<FactValue> value(String name, Form form, Answers answers) {
        int dot = name.indexOf('.');
        if (dot >= 0) {
            String column = name.substring(dot + 1);
            List<BigDecimal> numbers = answers.rows(name.substring(0, dot)).stream()
                    .flatMap(row -> row.number(column).stream())
                    .toList();
            return numbers.isEmpty()
                    ? Optional.empty()
                    : Optional.of(FactValue.of(numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
        }
        Item item = form.item(name).orElseThrow();
        FieldKind kind = item instanceof Field field ? field.kind() : FieldKind.TEXT;
        return switch (kind) {
            case NUMBER, MONEY -> answers.number(name).map(FactValue::of);
            case PERCENT -> answers.number(name).map(number -> FactValue.of(number.movePointLeft(PERCENT)));
            case YES_NO -> answers.yesNo(name).map(FactValue::of);
            case DATE -> answers.date(name).map(FactValue::of);
            case CHOICE -> answers.text(name).map(FactValue::of);
            case TEXT, LONG_TEXT, FACT, FILE -> Optional.empty();
        };
    }
}
