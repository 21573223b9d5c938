package org.zhuqi.forms;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import lombok.Builder;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.LocalText;

/**
 * One field of a form, or one column of a table.
 *
 * @param id names the field in answers, paths and conditions
 * @param required must be answered whenever it is shown
 * @param requiredWhen must be answered when this holds; for a column, fields of its row are named by their column id
 * @param shownWhen is shown and counted only when this holds
 * @param fact key of the fact that fills a field of kind FACT
 * @param choices what may be chosen, for kind CHOICE
 */
@Builder(toBuilder = true)
public record Field(
        String id,
        FieldKind kind,
        LocalText label,
        @Nullable LocalText help,
        boolean required,
        @Nullable Condition requiredWhen,
        @Nullable Condition shownWhen,
        Limits limits,
        List<Choice> choices,
        @Nullable String fact)
        implements Item {
    private static final Pattern SHAPE = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");

    /** One thing to choose. */
    public record Choice(String value, LocalText label) {}

    /**
     * How long, how great, how exact.
     *
     * @param maxLength characters of a text
     * @param pattern the whole text must match; the message says what is wanted
     * @param min smallest number, included
     * @param max greatest number, included
     * @param decimals digits after the point
     * @param maxFiles attachments of a file field
     */
    public record Limits(
            @Nullable Integer maxLength,
            @Nullable String pattern,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Integer decimals,
            @Nullable Integer maxFiles) {
        /** The widest a form may be filled, whatever it says itself. */
        public static final int LONGEST_LINE = 500;

        public static final int LONGEST_TEXT = 20_000;
        public static final int MOST_FILES = 20;
        public static final Limits NONE = new Limits(null, null, null, null, null, null);
    }

    public Field {
        if (!SHAPE.matcher(id).matches()) {
            throw new IllegalArgumentException("not a field id: " + id);
        }
        if (limits == null) {
            limits = Limits.NONE;
        }
        choices = choices == null ? List.of() : List.copyOf(choices);
        if ((kind == FieldKind.CHOICE) == choices.isEmpty()) {
            throw new IllegalArgumentException(id + ": choices belong to the kind CHOICE");
        }
        if ((kind == FieldKind.FACT) == (fact == null)) {
            throw new IllegalArgumentException(id + ": a fact belongs to the kind FACT");
        }
        Set<String> values = new HashSet<>();
        for (Choice choice : choices) {
            if (!values.add(choice.value())) {
                throw new IllegalArgumentException(id + " offers " + choice.value() + " twice");
            }
        }
    }

    public static Field of(String id, FieldKind kind, String label) {
        return builder().id(id).kind(kind).label(LocalText.ofZh(label)).build();
    }

    /** Characters that an answer may have. */
    public int maxLength() {
        int most = kind == FieldKind.LONG_TEXT ? Limits.LONGEST_TEXT : Limits.LONGEST_LINE;
        return limits.maxLength() == null ? most : Math.min(limits.maxLength(), most);
    }

    /** Digits after the point that a number may have. */
    public int decimals() {
        Integer own = limits.decimals();
        return own != null ? own : kind == FieldKind.NUMBER ? 6 : kind == FieldKind.PERCENT ? 4 : 2;
    }

    public int maxFiles() {
        Integer own = limits.maxFiles();
        return own == null ? Limits.MOST_FILES : Math.min(own, Limits.MOST_FILES);
    }
}
