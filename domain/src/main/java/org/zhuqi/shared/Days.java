package org.zhuqi.shared;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads days from outside: those of years that people write and a database keeps. */
public final class Days {
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9_999;

    private Days() {}

    public static boolean isKept(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /**
     * Reads {@code 2024-09-06}.
     *
     * @throws DateTimeParseException when it is none, as {@link LocalDate#parse}, or of a year that is not kept
     */
    public static LocalDate read(String text) {
        LocalDate day = LocalDate.parse(text);
        if (!isKept(day)) {
            throw new DateTimeParseException("of a year that is not kept", text, 0);
        }
        return day;
    }
}
