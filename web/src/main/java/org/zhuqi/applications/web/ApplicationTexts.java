package org.zhuqi.applications.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.applications.Difference;
import org.zhuqi.applications.usecase.ApplicationQueries;
import org.zhuqi.forms.Field;
import org.zhuqi.forms.FieldKind;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.Item;
import org.zhuqi.forms.Table;
import org.zhuqi.programmes.Material;
import org.zhuqi.programmes.Programme;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.web.Texts;

/** Answers, fields and files in the reader's words; templates call it {@code @applicationTexts}. */
@Component("applicationTexts")
@RequiredArgsConstructor
class ApplicationTexts {
    private static final Pattern CELL = Pattern.compile("([A-Za-z0-9]+)\\[([0-9]+)]\\.([A-Za-z0-9]+)");

    private final UnitNames units;
    private final Texts texts;
    private final Clock clock;

    /** A whole answer; a table row by row. */
    public String answer(Form form, String id, @Nullable Object value) {
        Item item = form.item(id).orElse(null);
        if (value instanceof List<?> rows && item instanceof Table table) {
            return rows.stream().map(row -> row(table, row)).collect(Collectors.joining(" / "));
        }
        return value(item instanceof Field field ? field : null, value);
    }

    /** A value at the path of a difference. */
    public String value(Form form, String path, @Nullable Object value) {
        Matcher cell = CELL.matcher(path);
        if (cell.matches()) {
            return value(
                    form.table(cell.group(1))
                            .flatMap(table -> column(table, cell.group(3)))
                            .orElse(null),
                    value);
        }
        return answer(form, path, value);
    }

    /** Where a difference is. */
    public String place(Difference difference) {
        String label = texts.of(difference.label());
        return difference.column() == null
                ? label
                : texts.message("applications.cell", label, difference.row(), texts.of(difference.column()));
    }

    /** What a path of an officer's list names; the path itself when it is not a field or material. */
    public String field(Programme programme, String path) {
        Matcher cell = CELL.matcher(path);
        if (cell.matches()) {
            return programme
                    .form()
                    .table(cell.group(1))
                    .map(table -> texts.message(
                            "applications.cell",
                            texts.of(table.label()),
                            Integer.parseInt(cell.group(2)) + 1,
                            column(table, cell.group(3))
                                    .map(column -> texts.of(column.label()))
                                    .orElse(cell.group(3))))
                    .orElse(path);
        }
        String code = path.startsWith("materials.") ? path.substring("materials.".length()) : path;
        return programme
                .form()
                .item(path)
                .map(Item::label)
                .or(() -> programme.rules().material(code).map(Material::name))
                .map(texts::of)
                .orElse(path);
    }

    /** What a path of a refusal names; empty for what is no field and no material. */
    Optional<String> named(Programme programme, String path) {
        return Optional.of(field(programme, path)).filter(name -> !name.equals(path));
    }

    public String material(Programme programme, String code) {
        return programme.rules().material(code).map(m -> texts.of(m.name())).orElse(code);
    }

    /** What a browser offers to choose from. */
    public String accept(Material material) {
        return material.formats().stream()
                .map(format -> "." + format.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }

    public String unit(ReportingUnitId id) {
        return units.find(id).map(texts::of).orElse(id.value());
    }

    static @Nullable String project(@Nullable ProjectCode code) {
        return code == null ? null : code.value();
    }

    /** Whose turn it is; null where nothing is left to do. */
    public @Nullable String turn(ApplicationQueries.Line line) {
        return switch (line.status()) {
            case DRAFT -> texts.message("reviews.turn.ENTERPRISE");
            case WITHDRAWN -> null;
            case SUBMITTED -> line.turn() == null ? null : texts.message("reviews.turn." + line.turn());
        };
    }

    /** Until when: a draft until its call closes. */
    public @Nullable LocalDate due(ApplicationQueries.Line line) {
        return switch (line.status()) {
            case DRAFT -> line.window().lastDay(clock.getZone());
            case WITHDRAWN -> null;
            case SUBMITTED -> line.due();
        };
    }

    private String row(Table table, @Nullable Object row) {
        if (!(row instanceof Map<?, ?> cells)) {
            return String.valueOf(row);
        }
        return table.columns().stream()
                .filter(column -> cells.get(column.id()) != null)
                .map(column -> value(column, cells.get(column.id())))
                .collect(Collectors.joining(" · "));
    }

    private static Optional<Field> column(Table table, String id) {
        return table.columns().stream().filter(column -> column.id().equals(id)).findFirst();
    }

    private String value(@Nullable Field field, @Nullable Object value) {
        return switch (value) {
            case null -> "—";
            case Boolean yes -> texts.message(yes ? "shared.yes" : "shared.no");
            case BigDecimal number ->
                field != null && field.kind() == FieldKind.MONEY ? texts.yuan(number) : texts.number(number);
            case String chosen
            when field != null && field.kind() == FieldKind.CHOICE ->
                field.choices().stream()
                        .filter(choice -> choice.value().equals(chosen))
                        .findFirst()
                        .map(choice -> texts.of(choice.label()))
                        .orElse(chosen);
            default -> value.toString();
        };
    }
}
