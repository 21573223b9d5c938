package org.zhuqi.programmes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.FieldKind;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Item;
import org.zhuqi.forms.Table;
import org.zhuqi.programmes.designs.Spot;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Texts;

/** What fields, columns, tables and choices of a form are called, and lists of them to choose from. */
@Component
@RequiredArgsConstructor
class FormNames {
    private static final String TABLE = "TABLE";

    private final Texts texts;

    private static Optional<Field> column(String id, @Nullable Table table) {
        return Optional.ofNullable(table).stream()
                .flatMap(each -> each.columns().stream())
                .filter(column -> column.id().equals(id))
                .findFirst();
    }

    String name(String id, Form form, @Nullable Table table) {
        return column(id, table)
                .map(field -> texts.of(field.label()))
                .or(() -> form.item(id).map(Item::label).map(texts::of))
                .orElse(id);
    }

    String choice(String id, String value, Form form, @Nullable Table table) {
        if (value.equals("yes") || value.equals("no")) {
            return texts.message("shared." + value);
        }
        return column(id, table)
                .or(() -> form.item(id).filter(Field.class::isInstance).map(Field.class::cast))
                .flatMap(field -> field.choices().stream()
                        .filter(choice -> choice.value().equals(value))
                        .findFirst())
                .map(choice -> texts.of(choice.label()))
                .orElse(value);
    }

    static @Nullable Table tableOf(Form form, Spot spot) {
        return spot.kind().isInTable() ? form.table(spot.owner()).orElse(null) : null;
    }

    private String kindOf(Item item) {
        return texts.message(
                "designs.in-brackets",
                texts.message("designs.kind."
                        + (item instanceof Field field ? field.kind().name() : TABLE)));
    }

    /** What a condition of the form can look at: fields, a row's columns, sums and numbers of rows. */
    List<Option> comparables(Form form, @Nullable Table table) {
        List<Option> options = new ArrayList<>();
        if (table != null) {
            table.columns()
                    .forEach(column -> options.add(
                            new Option(column.id(), texts.message("designs.of-row", texts.of(column.label())))));
        }
        for (Item item : form.items()) {
            options.add(new Option(item.id(), texts.of(item.label()) + kindOf(item)));
            if (item instanceof Table of && of != table) {
                options.add(new Option("rows:" + of.id(), texts.message("designs.said.rows", texts.of(of.label()))));
                of.columns().stream()
                        .filter(column -> column.kind().isNumeric())
                        .forEach(column -> options.add(new Option(
                                "sum:" + of.id() + "." + column.id(),
                                texts.message("designs.said.sum", texts.of(of.label()), texts.of(column.label())))));
            }
        }
        return options;
    }

    /** What the choices of all choice fields are called, each with its field: for a comparison with one of them. */
    List<Option> choices(Form form, @Nullable Table table) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("yes", texts.message("shared.yes")));
        options.add(new Option("no", texts.message("shared.no")));
        List<Field> fields = new ArrayList<>();
        if (table != null) {
            fields.addAll(table.columns());
        }
        form.items().stream()
                .filter(Field.class::isInstance)
                .map(Field.class::cast)
                .forEach(fields::add);
        fields.stream()
                .filter(field -> field.kind() == FieldKind.CHOICE)
                .forEach(field -> field.choices()
                        .forEach(choice -> options.add(new Option(
                                field.id() + "=" + choice.value(),
                                texts.of(field.label()) + texts.message("shared.colon") + texts.of(choice.label())))));
        return options;
    }

    List<Option> columns(@Nullable Table table, boolean numeric) {
        return table == null
                ? List.of()
                : table.columns().stream()
                        .filter(column -> !numeric || column.kind().isNumeric())
                        .map(column -> new Option(column.id(), texts.of(column.label())))
                        .toList();
    }

    /** Fields of some kinds, a row's columns first. */
    List<Option> fields(Form form, @Nullable Table table, List<FieldKind> kinds) {
        List<Option> options = new ArrayList<>();
        if (table != null) {
            table.columns().stream()
                    .filter(column -> kinds.contains(column.kind()))
                    .forEach(column -> options.add(
                            new Option(column.id(), texts.message("designs.of-row", texts.of(column.label())))));
        }
        form.items().stream()
                .filter(Field.class::isInstance)
                .map(Field.class::cast)
                .filter(field -> kinds.contains(field.kind()))
                .forEach(field -> options.add(new Option(field.id(), texts.of(field.label()))));
        return options;
    }

    List<Option> tables(Form form) {
        return form.items().stream()
                .filter(Table.class::isInstance)
                .map(item -> new Option(item.id(), texts.of(item.label())))
                .toList();
    }

    List<Option> items(Form form) {
        return form.items().stream()
                .map(item -> new Option(item.id(), texts.of(item.label())))
                .toList();
    }
}
