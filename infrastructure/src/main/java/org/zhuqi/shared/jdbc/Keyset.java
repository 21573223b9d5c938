package org.zhuqi.shared.jdbc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.SharedError;

/**
 * Cursors of keyset-paged lists: the values of the sort columns of the last row shown.
 *
 * <p>A query asks for {@code limit + 1} rows after {@link #values} and hands them to {@link #page}.
 */
public final class Keyset {
    private static final char SEPARATOR = '\u001f';

    private Keyset() {}

    /** The cursor that stands for these values; a null value is kept apart from an empty one. */
    public static String cursor(@Nullable Object... values) {
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            text.append(value == null ? "n" : "v" + value).append(SEPARATOR);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The values of the cursor, or null on the first page; refuses a cursor that is not one of ours. */
    public static @Nullable List<@Nullable String> values(PageRequest request, int count) {
        if (request.after() == null || request.after().isBlank()) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(request.after()), StandardCharsets.UTF_8);
            List<@Nullable String> values = new ArrayList<>();
            int from = 0;
            for (int to = text.indexOf(SEPARATOR); to >= 0; to = text.indexOf(SEPARATOR, from)) {
                values.add(text.charAt(from) == 'n' ? null : text.substring(from + 1, to));
                from = to + 1;
            }
            if (values.size() == count && from == text.length()) {
                return values;
            }
        } catch (IllegalArgumentException e) {
            // falls through: not one of ours
        }
        throw SharedError.INVALID_INPUT.refused(List.of(FieldProblem.of("after", "shared.bad-cursor")));
    }

    /** The page made of up to {@code limit + 1} rows; the extra one only says that there is more. */
    public static <T> Page<T> page(List<T> rows, PageRequest request, Function<T, String> cursor, int total) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, null, total);
        }
        List<T> shown = rows.subList(0, request.limit());
        return new Page<>(shown, cursor.apply(shown.getLast()), total);
    }
}
