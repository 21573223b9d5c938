package org.zhuqi.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a condition sees: the whole form's answers, and inside a table its own row first.
 *
 * @param row the row a column's condition or a row rule is about, null elsewhere
 * @param columns ids of the table's columns, which hide fields of the same name
 */
public record Values(Answers answers, Answers.@Nullable Row row, List<String> columns) {
    public static Values of(Answers answers) {
        return new Values(answers, null, List.of());
    }

    public static Values of(Answers answers, Table table, Answers.Row row) {
        return new Values(answers, row, table.columns().stream().map(Field::id).toList());
    }

    @Nullable
    Object value(String field) {
        return row != null && columns.contains(field) ? row.value(field) : answers.value(field);
    }

    List<Answers.Row> rows(String table) {
        return answers.rows(table);
    }

    Optional<LocalDate> date(Condition.DateOf date) {
        return date.field() == null ? Optional.ofNullable(date.date()) : Answers.date(value(date.field()));
    }

    static @Nullable String written(@Nullable Object value) {
        return switch (value) {
            case Boolean yes -> yes ? "yes" : "no";
            case BigDecimal number -> number.toPlainString();
            case String text -> text;
            case null, default -> null;
        };
    }
}
