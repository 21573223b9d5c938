package org.zhuqi.calendar;

import java.util.regex.Pattern;
import org.zhuqi.shared.MalformedException;

/**
 * Names a calendar: the national one, or a local one laid over it.
 *
 * @param value short id as data files and the API write it, e.g. {@code CN}
 */
public record CalendarId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9_-]{0,31}");

    /** The calendar of the State Council's yearly notice. */
    public static final CalendarId NATIONAL = new CalendarId("CN");

    public CalendarId {
        if (!isWellFormed(value)) {
            throw new MalformedException("not a calendar id: " + value);
        }
    }

    public static boolean isWellFormed(String value) {
        return SHAPE.matcher(value).matches();
    }

    public boolean isNational() {
        return equals(NATIONAL);
    }

    @Override
    public String toString() {
        return value;
    }
}
