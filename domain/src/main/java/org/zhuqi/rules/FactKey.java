package org.zhuqi.rules;

import java.util.Optional;
import java.util.regex.Pattern;
import org.zhuqi.shared.MalformedException;

/**
 * Names a fact that rules speak of: {@code enterprise.above-scale}, or of a period {@code revenue@year-1}, the calendar
 * year before the one asked in. Which keys there are is the business of the {@link FactSource}s.
 */
public record FactKey(String value) implements Comparable<FactKey> {
    private static final Pattern SHAPE = Pattern.compile("[a-z][A-Za-z0-9.-]{0,79}(@[a-z0-9-]{1,20})?");

    public FactKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new MalformedException("not a fact key: " + value);
        }
    }

    /** The key, unless it is none: too long, or with signs that keys do not have. */
    public static Optional<FactKey> ifOne(String value) {
        return SHAPE.matcher(value).matches() ? Optional.of(new FactKey(value)) : Optional.empty();
    }

    /** What stands before the period. */
    public String name() {
        int at = value.indexOf('@');
        return at < 0 ? value : value.substring(0, at);
    }

    /** What stands after the {@code @}, empty when the fact is of no period. */
    public String period() {
        int at = value.indexOf('@');
        return at < 0 ? "" : value.substring(at + 1);
    }

    @Override
    public int compareTo(FactKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
