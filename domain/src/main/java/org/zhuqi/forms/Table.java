package org.zhuqi.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.Builder;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.LocalText;

/**
 * A table of equal rows.
 *
 * @param columns never of the kinds FACT and FILE
 * @param totals ids of numeric columns whose sum is shown under the table
 * @param rules what every row must fulfil; field names in them are column ids
 * @param minRows rows that must be there when the table is shown
 */
@Builder(toBuilder = true)
public record Table(
        String id,
        LocalText label,
        @Nullable LocalText help,
        @Nullable Condition shownWhen,
        List<Field> columns,
        List<String> totals,
        List<Rule> rules,
        int minRows,
        int maxRows)
        implements Item {
    /** However many a form allows itself. */
    public static final int MOST_ROWS = 200;

    public Table {
        columns = List.copyOf(columns);
        totals = totals == null ? List.of() : List.copyOf(totals);
        rules = rules == null ? List.of() : List.copyOf(rules);
        maxRows = maxRows <= 0 ? MOST_ROWS : Math.min(maxRows, MOST_ROWS);
        if (columns.isEmpty() || minRows < 0 || minRows > maxRows) {
            throw new IllegalArgumentException(id + " is no usable table");
        }
        Set<String> ids = new HashSet<>();
        for (Field column : columns) {
            if (!ids.add(column.id())) {
                throw new IllegalArgumentException(id + " has the column " + column.id() + " twice");
            }
            if (column.kind() == FieldKind.FACT || column.kind() == FieldKind.FILE) {
                throw new IllegalArgumentException(id + "." + column.id() + " is a " + column.kind() + " in a table");
            }
        }
        for (String total : totals) {
            if (columns.stream().noneMatch(c -> c.id().equals(total) && c.kind().isNumeric())) {
                throw new IllegalArgumentException(id + " cannot add up " + total);
            }
        }
    }

    /** Path of a cell as problems and posted fields name it. */
    public String path(int row, String column) {
        return id + "[" + row + "]." + column;
    }
}
