package org.zhuqi.forms.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as the template needs it.
 *
 * @param columns heads of all columns
 * @param rows cells that are shown, row by row
 * @param totals sums to be shown
 * @param mayAdd whether another row fits
 */
record TableView(
        String name,
        String id,
        String label,
        @Nullable String help,
        boolean required,
        List<Column> columns,
        List<Row> rows,
        List<Total> totals,
        boolean mayAdd,
        String problem) {
    record Column(String label, boolean numeric) {}

    /**
     * @param number counted from 1
     * @param index counted from 0, as posted
     * @param every cells of every column in order, an empty text where one is not shown
     */
    record Row(int number, int index, List<FieldView> cells, List<String> every) {}

    record Total(String label, String value) {}

    /** Whether any cell of it holds something. */
    boolean filled() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> !cell.value().isBlank());
    }

    public boolean wrong() {
        return !problem.isEmpty();
    }
}
