package org.zhuqi.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Digits;
import org.zhuqi.shared.MalformedException;

/**
 * What somebody filled in: values by field id, immutable and shaped like JSON.
 *
 * <p>A value is a {@link String} (texts, choices, ISO dates, and whatever was typed into a number field and is not a
 * number), a {@link BigDecimal} without trailing zeros, a {@link Boolean}, a list of strings (attachment ids of a file
 * field) or a list of rows (a table), a row being a map of column id to text, number or yes/no. An unanswered field is
 * absent.
 */
public record Answers(SortedMap<String, Object> values) {
    private static final int LONGEST_ID = 64;
    private static final Answers NONE = new Answers(new TreeMap<>());

    public Answers {
        SortedMap<String, Object> copy = new TreeMap<>();
        values.forEach((id, value) -> copy.put(named(id), normal(id, value)));
        values = java.util.Collections.unmodifiableSortedMap(copy);
    }

    public static Answers none() {
        return NONE;
    }

    public static Answers of(Map<String, ?> values) {
        return new Answers(new TreeMap<>(values));
    }

    /** A copy with one field answered anew; null takes the answer away. */
    public Answers with(String field, @Nullable Object value) {
        SortedMap<String, Object> copy = new TreeMap<>(values);
        if (value == null) {
            copy.remove(field);
        } else {
            copy.put(field, value);
        }
        return new Answers(copy);
    }

    public @Nullable Object value(String field) {
        return values.get(field);
    }

    public boolean isFilled(String field) {
        return isFilled(values.get(field));
    }

    public Optional<String> text(String field) {
        return text(values.get(field));
    }

    public Optional<BigDecimal> number(String field) {
        return number(values.get(field));
    }

    public Optional<Boolean> yesNo(String field) {
        return values.get(field) instanceof Boolean yes ? Optional.of(yes) : Optional.empty();
    }

    public Optional<LocalDate> date(String field) {
        return date(values.get(field));
    }

    /** Rows of a table, empty when it has none. */
    public List<Row> rows(String table) {
        if (!(values.get(table) instanceof List<?> list)) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        for (Object item : list) {
            if (item instanceof Map<?, ?> map) {
                Map<String, Object> cells = new LinkedHashMap<>();
                map.forEach((column, value) -> cells.put((String) column, value));
                rows.add(new Row(cells));
            }
        }
        return rows;
    }

    /** Attachment ids of a file field. */
    public List<String> files(String field) {
        if (!(values.get(field) instanceof List<?> list)) {
            return List.of();
        }
        return list.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** One row of a table. */
    public record Row(Map<String, Object> cells) {
        public Row {
            cells = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }

        public @Nullable Object value(String column) {
            return cells.get(column);
        }

        public boolean isFilled(String column) {
            return Answers.isFilled(cells.get(column));
        }

        public Optional<String> text(String column) {
            return Answers.text(cells.get(column));
        }

        public Optional<BigDecimal> number(String column) {
            return Answers.number(cells.get(column));
        }

        public Optional<LocalDate> date(String column) {
            return Answers.date(cells.get(column));
        }

        public boolean isBlank() {
            return cells.values().stream().noneMatch(Answers::isFilled);
        }
    }

    static boolean isFilled(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case String text -> !text.isBlank();
            case List<?> list -> !list.isEmpty();
            default -> true;
        };
    }

    static Optional<String> text(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    static Optional<BigDecimal> number(@Nullable Object value) {
        return value instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    static Optional<LocalDate> date(@Nullable Object value) {
        if (value instanceof String text && text.length() == 10) {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Object normal(String where, Object value) {
        return switch (value) {
            case String text -> keepable(where, text);
            case Boolean yes -> yes;
            case BigDecimal number -> plain(number);
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            case List<?> list -> list.stream().map(item -> item(where, item)).toList();
            default ->
                throw new IllegalArgumentException(
                        where + " holds a " + value.getClass().getSimpleName());
        };
    }

    private static Object item(String where, Object item) {
        if (item instanceof String id) {
            return keepable(where, id);
        }
        if (item instanceof Row row) {
            return item(where, row.cells());
        }
        if (item instanceof Map<?, ?> map) {
            SortedMap<String, Object> cells = new TreeMap<>();
            map.forEach((column, value) -> {
                Object cell = normal(where + "." + column, value);
                if (cell instanceof List) {
                    throw new MalformedException(where + "." + column + " holds a list");
                }
                cells.put(named((String) column), cell);
            });
            return java.util.Collections.unmodifiableSortedMap(cells);
        }
        throw new MalformedException(where + " holds a list of something else than texts or rows");
    }

    private static String named(String id) {
        boolean named = !id.isEmpty() && id.length() <= LONGEST_ID && isLetter(id.charAt(0));
        for (int i = 1; named && i < id.length(); i++) {
            named = isLetter(id.charAt(i)) || id.charAt(i) >= '0' && id.charAt(i) <= '9';
        }
        if (!named) {
            throw new MalformedException("not a field id");
        }
        return id;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** No database keeps U+0000, no encoding half a character. */
    private static String keepable(String where, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                throw new MalformedException(where + " holds what is no character");
            }
        }
        return text;
    }

    /** 1.50 and 1.5 are one answer; so are 0 and 0.00. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = Digits.few(number).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
