package org.zhuqi.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One column of the answers to a form laid flat: a field, or one cell of one row of a table.
 *
 * @param table null for a field
 * @param row of the table, from 1; 0 for a field
 */
public record FlatColumn(Field field, @Nullable Table table, int row) {
    public FlatColumn {
        if ((table == null) != (row == 0)) {
            throw new IllegalArgumentException("a field of a table stands in one of its rows, others in none");
        }
    }

    /** What was answered in each of the columns, null for nothing; each table is opened once. */
    public static List<@Nullable Object> values(List<FlatColumn> columns, Answers answers) {
        Map<String, List<Answers.Row>> tables = new HashMap<>();
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (FlatColumn column : columns) {
            Table table = column.table();
            String id = column.field().id();
            if (table == null) {
                values.add(answers.value(id));
            } else {
                List<Answers.Row> rows = tables.computeIfAbsent(table.id(), answers::rows);
                values.add(
                        column.row() <= rows.size() ? rows.get(column.row() - 1).value(id) : null);
            }
        }
        return values;
    }

    /**
     * The columns of everything that was asked, in the order of the first form; what only a later one of them asks stands
     * last.
     *
     * @param forms versions of one form, the newest first
     * @param rows how many rows each table has at the most; one that has none has no columns
     */
    public static List<FlatColumn> of(List<Form> forms, Map<String, Integer> rows) {
        Map<String, Map<String, FlatColumn>> asked = new LinkedHashMap<>();
        for (Form form : forms) {
            for (Item item : form.items()) {
                Map<String, FlatColumn> own = asked.computeIfAbsent(item.id(), id -> new LinkedHashMap<>());
                switch (item) {
                    case Field field -> own.putIfAbsent("", new FlatColumn(field, null, 0));
                    case Table table ->
                        table.columns().forEach(each -> own.putIfAbsent(each.id(), new FlatColumn(each, table, 1)));
                }
            }
        }
        List<FlatColumn> columns = new ArrayList<>();
        asked.forEach((item, own) -> {
            own.values().stream().filter(column -> column.table() == null).forEach(columns::add);
            for (int row = 1; row <= rows.getOrDefault(item, 0); row++) {
                for (FlatColumn column : own.values()) {
                    if (column.table() != null) {
                        columns.add(new FlatColumn(column.field(), column.table(), row));
                    }
                }
            }
        });
        return List.copyOf(columns);
    }
}
