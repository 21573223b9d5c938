package org.zhuqi.shared;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A calendar year or one month of it: what a figure about an enterprise speaks of. Written 2024 or 2024-06. */
public record Period(int year, @Nullable Integer month) implements Comparable<Period> {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2}))?");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    public Period {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new MalformedException("not a year: " + year);
        }
        if (month != null && (month < 1 || month > 12)) {
            throw new MalformedException("not a month: " + month);
        }
    }

    public static Period ofYear(int year) {
        return new Period(year, null);
    }

    public static Period ofMonth(int year, int month) {
        return new Period(year, month);
    }

    public static Period of(YearMonth month) {
        return new Period(month.getYear(), month.getMonthValue());
    }

    /** Reads {@code 2024} or {@code 2024-06}; anything else is an {@link IllegalArgumentException}. */
    public static Period parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new MalformedException("not a year or month: " + text);
        }
        String month = matcher.group(2);
        return new Period(Integer.parseInt(matcher.group(1)), month == null ? null : Integer.valueOf(month));
    }

    public boolean isYear() {
        return month == null;
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, month == null ? Month.JANUARY.getValue() : month, 1);
    }

    public LocalDate lastDay() {
        return month == null
                ? LocalDate.of(year, Month.DECEMBER, 31)
                : YearMonth.of(year, month).atEndOfMonth();
    }

    /** The same period one year before: the base of growth rates. */
    public Period yearBefore() {
        return new Period(year - 1, month);
    }

    public boolean contains(YearMonth other) {
        return other.getYear() == year && (month == null || month == other.getMonthValue());
    }

    /** In order of time; a year stands before its months. */
    @Override
    public int compareTo(Period other) {
        int byYear = Integer.compare(year, other.year);
        return byYear != 0 ? byYear : Integer.compare(month == null ? 0 : month, other.month == null ? 0 : other.month);
    }

    @Override
    public String toString() {
        return month == null ? "%04d".formatted(year) : "%04d-%02d".formatted(year, month);
    }
}
