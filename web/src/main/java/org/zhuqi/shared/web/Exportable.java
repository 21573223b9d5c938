package org.zhuqi.shared.web;

import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.PlugIn;
import org.zhuqi.shared.SharedError;

/** A list that can be taken away as a file: the room that shows the list says once which columns it has. */
@PlugIn
public interface Exportable {
    /** Unique, e.g. {@code enterprises}; stands in the address and in the name of the file. */
    String id();

    /**
     * The list as far as the actor may see it, narrowed by the same parameters as the page and the API; refuses what
     * they refuse.
     */
    Table<?> open(Actor actor, Map<String, String> filter);

    /** A coded value: the word people know and the code that programs do. */
    static Cell coded(String word, Object code) {
        return Cell.of((word + " " + code).strip());
    }

    /** A parameter as what it stands for, null when it was not given; what cannot be read is refused at its name. */
    static <T> @Nullable T read(Map<String, String> filter, String name, Function<String, T> reading) {
        String text = filter.get(name);
        try {
            return text == null ? null : reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw SharedError.INVALID_INPUT.refused(List.of(FieldProblem.of(name, "shared.filter-value", text)));
        }
    }

    /** A parameter without which there is no such list. */
    static <T> T needed(Map<String, String> filter, String name, Function<String, T> reading) {
        @Nullable T value = read(filter, name, reading);
        if (value == null) {
            throw SharedError.INVALID_INPUT.refused(List.of(FieldProblem.of(name, "shared.filter-value", "")));
        }
        return value;
    }

    /** The number of a 万元 column, to the last fen. */
    static Cell wan(@Nullable Money money) {
        return money == null ? Cell.BLANK : Cell.of(money.yuan().movePointLeft(4));
    }

    /** A list that is never long enough for pages. */
    static <T> Page<T> whole(List<T> rows) {
        return new Page<>(rows, null, rows.size());
    }

    /**
     * One column.
     *
     * @param headKey message key of the column's head
     * @param args of the message; a {@link LocalText} stands for itself in the reader's language
     */
    record Column<R>(String headKey, List<Object> args, Function<R, Cell> cell) {
        public Column {
            args = List.copyOf(args);
        }

        public Column(String headKey, Function<R, Cell> cell) {
            this(headKey, List.of(), cell);
        }

        /** As the reader reads it. */
        public String head(Texts texts) {
            return texts.message(
                    headKey,
                    args.stream()
                            .map(arg -> arg instanceof LocalText text ? texts.of(text) : arg)
                            .toArray());
        }
    }

    /**
     * The columns and the list's query.
     *
     * @param sortable whether the query takes orders by name; it refuses those it does not know
     */
    record Table<R>(List<Column<R>> columns, Function<PageRequest, Page<R>> rows, boolean sortable) {
        public Table {
            columns = List.copyOf(columns);
        }

        /** A list that has its own order and no other. */
        public Table(List<Column<R>> columns, Function<PageRequest, Page<R>> rows) {
            this(columns, rows, false);
        }

        /** Refuses an order that the list does not know: a file in another order than was asked for would mislead. */
        public Page<List<Cell>> page(PageRequest request) {
            String sort = request.sort();
            if (!sortable && sort != null && !sort.isBlank()) {
                throw SharedError.INVALID_INPUT.refused(List.of(FieldProblem.of("sort", "shared.sort-unknown", sort)));
            }
            return rows.apply(request)
                    .map(row -> columns.stream().map(c -> c.cell().apply(row)).toList());
        }
    }
}
