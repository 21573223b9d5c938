package org.zhuqi.shared.jdbc;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.shared.Digits;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.SharedError;

/**
 * Cursors of keyset-paged lists: the values of the sort columns of the last row shown, and which sort that was.
 *
 * <p>A query asks for {@code limit + 1} rows after {@link #values} and hands them to {@link #page}.
 */
public final class Keyset {
    private static final char SEPARATOR = '\u001f';
    private static final char SORT = '~';

    /** What a value of a cursor must look like, so that one made up by hand is refused before it reaches the database. */
    public enum Kind {
        TEXT(text -> text),
        NUMBER(Long::parseLong),
        DECIMAL(text -> Digits.few(new BigDecimal(text))),
        MOMENT(text -> {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            known(moment.getYear());
            return moment;
        }),
        DAY(text -> {
            LocalDate day = LocalDate.parse(text);
            known(day.getYear());
            return day;
        }),
        ID(UUID::fromString),
        YES_NO(text -> {
            if (!text.equals("true") && !text.equals("false")) {
                throw new IllegalArgumentException(text);
            }
            return text;
        });

        private final Function<String, Object> reader;

        /** Those that the database knows too. */
        private static void known(int year) {
            if (year < 1 || year > 9_999) {
                throw new IllegalArgumentException("a year that nobody saw");
            }
        }

        Kind(Function<String, Object> reader) {
            this.reader = reader;
        }

        private boolean fits(@Nullable String value) {
            try {
                if (value != null) {
                    reader.apply(value);
                }
                return value != null || this == TEXT;
            } catch (IllegalArgumentException | DateTimeException e) {
                return false;
            }
        }
    }

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

    /**
     * The values of the cursor, or null on the first page; refuses a cursor that is not one of ours, or one of the same
     * list in another order.
     */
    public static @Nullable List<@Nullable String> values(PageRequest request, Kind... kinds) {
        String after = request.after();
        if (after == null || after.isBlank()) {
            return null;
        }
        String sort = stamp(request);
        if (after.endsWith(sort) && after.indexOf(SORT) == (sort.isEmpty() ? -1 : after.length() - sort.length())) {
            List<@Nullable String> values = read(after.substring(0, after.length() - sort.length()));
            if (values.size() == kinds.length
                    && IntStream.range(0, kinds.length).allMatch(i -> kinds[i].fits(values.get(i)))) {
                return values;
            }
        }
        throw SharedError.INVALID_INPUT.refused(List.of(FieldProblem.of("after", "shared.bad-cursor")));
    }

    /** Empty when it was never written by {@link #cursor}. */
    private static List<@Nullable String> read(String cursor) {
        List<@Nullable String> values = new ArrayList<>();
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int from = 0;
            for (int to = text.indexOf(SEPARATOR); to >= 0; to = text.indexOf(SEPARATOR, from)) {
                values.add(text.charAt(from) == 'n' ? null : text.substring(from + 1, to));
                from = to + 1;
            }
            return from == text.length() ? values : List.of();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return List.of();
        }
    }

    /** Whether the cursor of the request comes from the list in this order. */
    public static boolean sorted(PageRequest request, String sort) {
        String after = request.after();
        return after != null && after.endsWith(stamp(sort));
    }

    private static String stamp(PageRequest request) {
        return stamp(request.sort());
    }

    private static String stamp(@Nullable String sort) {
        return sort == null || sort.isBlank()
                ? ""
                : SORT + Base64.getUrlEncoder().withoutPadding().encodeToString(sort.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * How many rows there are, up to {@link Page#MANY}; 0 when the request does not ask.
     *
     * @param from what stands after the columns of a select: tables and conditions
     */
    public static int total(
            JdbcClient jdbc, PageRequest request, String from, Map<String, ? extends @Nullable Object> params) {
        return !request.counted()
                ? 0
                : jdbc.sql("select count(*) from (select 1 " + from + " limit " + Page.MANY + ") as first_ones")
                        .params(params)
                        .query(Integer.class)
                        .single();
    }

    /**
     * The end of the query: one row more than the page holds. In the text itself, because the database makes a new plan
     * for every call as long as it does not know how few rows are wanted.
     */
    public static String limit(PageRequest request) {
        return " limit " + (request.limit() + 1);
    }

    /** The page made of up to {@code limit + 1} rows; the extra one only says that there is more. */
    public static <T> Page<T> page(List<T> rows, PageRequest request, Function<T, String> cursor, int total) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, null, total);
        }
        List<T> shown = rows.subList(0, request.limit());
        return new Page<>(shown, cursor.apply(shown.getLast()) + stamp(request), total);
    }
}
