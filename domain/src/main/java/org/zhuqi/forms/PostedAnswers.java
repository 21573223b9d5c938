package org.zhuqi.forms;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a browser posted of a form, read by the form: unknown names are ignored, sizes bounded, and what was typed wrongly
 * stays as it was typed so that it can be shown again.
 *
 * <p>Names are those of the fragment {@code forms/form}: {@code project}, {@code equipment[2].net}, and
 * {@code equipment.rows} for how many rows were on the page. A field that was not posted (it was not shown) keeps the
 * answer it had; facts and files are never taken from what was posted. The button {@code row} adds or removes a row:
 * {@code equipment:add}, {@code equipment:remove:2}.
 *
 * @param answers the answers as they are now
 * @param table whose rows were added or removed by a button, which means "show me the form again"; null otherwise
 */
public record PostedAnswers(Answers answers, @Nullable String table) {
    /** Name of the buttons that add and remove rows. */
    public static final String ROW = "row";

    /** What follows a table's id in the name of the field that counts its rows. */
    public static final String ROWS = ".rows";

    private static final int LONGEST_OTHER = 200;
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,18}(\\.[0-9]{0,18})?");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,4}");

    /**
     * @param posted the request's parameters
     * @param before the answers the page was made from
     */
    public static PostedAnswers read(Form form, Map<String, String[]> posted, Answers before) {
        Map<String, Object> values = new TreeMap<>(before.values());
        String changed = null;
        String button = one(posted, ROW);
        for (Item item : form.items()) {
            switch (item) {
                case Field field -> field(field, posted, values);
                case Table table -> {
                    List<Map<String, Object>> rows = rows(table, posted, before);
                    if (rows != null && button != null && move(table, button, rows)) {
                        changed = table.id();
                    }
                    if (rows != null) {
                        values.put(table.id(), rows);
                    }
                }
            }
        }
        return new PostedAnswers(Answers.of(values), changed);
    }

    private static void field(Field field, Map<String, String[]> posted, Map<String, Object> values) {
        String text = one(posted, field.id());
        if (text == null || field.kind() == FieldKind.FACT || field.kind() == FieldKind.FILE) {
            return;
        }
        Object value = value(field, text);
        if (value == null) {
            values.remove(field.id());
        } else {
            values.put(field.id(), value);
        }
    }

    /** The rows of a table, null when the table was not on the page. */
    private static @Nullable List<Map<String, Object>> rows(Table table, Map<String, String[]> posted, Answers before) {
        String counted = one(posted, table.id() + ROWS);
        if (counted == null || !COUNT.matcher(counted).matches()) {
            return null;
        }
        int count = Math.min(Integer.parseInt(counted), table.maxRows());
        List<Answers.Row> old = before.rows(table.id());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> row = new TreeMap<>();
            for (Field column : table.columns()) {
                String text = one(posted, table.path(i, column.id()));
                Object value = text != null
                        ? value(column, text)
                        : column.shownWhen() != null && i < old.size()
                                ? old.get(i).value(column.id())
                                : null;
                if (value != null) {
                    row.put(column.id(), value);
                }
            }
            rows.add(row);
        }
        return rows;
    }

    /** Whether the button was one of this table's. */
    private static boolean move(Table table, String button, List<Map<String, Object>> rows) {
        String[] parts = button.split(":", -1);
        if (!parts[0].equals(table.id())) {
            return false;
        }
        if (parts.length == 2 && parts[1].equals("add")) {
            if (rows.size() < table.maxRows()) {
                rows.add(new TreeMap<>());
            }
            return true;
        }
        if (parts.length == 3
                && parts[1].equals("remove")
                && COUNT.matcher(parts[2]).matches()) {
            int row = Integer.parseInt(parts[2]);
            if (row < rows.size()) {
                rows.remove(row);
            }
            return true;
        }
        return false;
    }

    /** The answer in what was typed; null when it is blank. */
    private static @Nullable Object value(Field field, String typed) {
        String text = clean(typed);
        if (text.isBlank()) {
            return null;
        }
        return switch (field.kind()) {
            // One more than allowed, so that the check says "too long" rather than nothing.
            case TEXT -> cut(text.replace('\n', ' ').strip(), Field.Limits.LONGEST_LINE + 1);
            case LONG_TEXT -> cut(text.strip(), Field.Limits.LONGEST_TEXT + 1);
            case NUMBER, MONEY, PERCENT -> number(field.kind(), text);
            case YES_NO ->
                switch (text.strip().toLowerCase(Locale.ROOT)) {
                    case "yes", "true" -> true;
                    case "no", "false" -> false;
                    default -> cut(text.strip(), LONGEST_OTHER);
                };
            case DATE, CHOICE -> cut(text.strip(), LONGEST_OTHER);
            case FACT, FILE -> null;
        };
    }

    /** A number as people type one: full-width digits, thousands apart, a unit sign behind per cent. */
    private static Object number(FieldKind kind, String text) {
        String plain = Normalizer.normalize(cut(text, LONGEST_OTHER), Normalizer.Form.NFKC)
                .replaceAll("[,\\s_]", "");
        if (kind == FieldKind.PERCENT && plain.endsWith("%")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        return NUMBER.matcher(plain).matches()
                ? new BigDecimal(plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain)
                : cut(text.strip(), LONGEST_OTHER);
    }

    /** Without what no keyboard types and no database keeps: control characters and halves of characters. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            boolean lineOrTab = c == '\n' || c == '\t';
            boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if (lineOrTab || (!Character.isISOControl(c) && !half)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    private static @Nullable String one(Map<String, String[]> posted, String name) {
        String[] values = posted.get(name);
        // Of a checkbox with a hidden companion the last one counts.
        return values == null || values.length == 0 ? null : values[values.length - 1];
    }
}
