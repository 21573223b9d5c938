package org.zhuqi.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as exactly as somebody stated it: a year, a month, ten days of a month (旬) or a day.
 *
 * @param month null when only the year is known
 * @param third null when the ten days are not known, or the day is
 * @param day null when it is not known
 */
public record RoughDate(
        int year,
        @Nullable Integer month,
        @Nullable Third third,
        @Nullable Integer day) {
    /** 上旬, 中旬, 下旬. */
    public enum Third {
        FIRST("上旬", 1, 10),
        SECOND("中旬", 11, 20),
        LAST("下旬", 21, 31);

        private final String zh;
        private final int from;
        private final int to;

        Third(String zh, int from, int to) {
            this.zh = zh;
            this.from = from;
            this.to = to;
        }
    }

    private static final Pattern FORM = Pattern.compile("([12][0-9]{3})(?:-([0-9]{2})(?:-([0-9]{2})|(上旬|中旬|下旬))?)?");

    public RoughDate {
        boolean parts = month != null || (third == null && day == null);
        if (!parts || (third != null && day != null)) {
            throw new MalformedException("not a date: " + year + " " + month + " " + third + " " + day);
        }
        try {
            LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
        } catch (DateTimeException e) {
            throw new MalformedException("no such day: " + year + "-" + month + "-" + day);
        }
    }

    public static RoughDate of(LocalDate day) {
        return new RoughDate(day.getYear(), day.getMonthValue(), null, day.getDayOfMonth());
    }

    public static RoughDate of(YearMonth month) {
        return new RoughDate(month.getYear(), month.getMonthValue(), null, null);
    }

    /** Reads {@code 2025}, {@code 2024-09}, {@code 2024-08上旬}, {@code 2024-09-15}. */
    public static RoughDate parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new MalformedException("not a date: " + text);
        }
        String month = matcher.group(2);
        String day = matcher.group(3);
        String third = matcher.group(4);
        return new RoughDate(
                Integer.parseInt(matcher.group(1)),
                month == null ? null : Integer.valueOf(month),
                third == null ? null : third(third),
                day == null ? null : Integer.valueOf(day));
    }

    private static Third third(String zh) {
        for (Third each : Third.values()) {
            if (each.zh.equals(zh)) {
                return each;
            }
        }
        throw new MalformedException("not ten days of a month: " + zh);
    }

    public LocalDate from() {
        Integer known = day;
        int first = known != null ? known : third != null ? third.from : 1;
        return LocalDate.of(year, month == null ? 1 : month, first);
    }

    /** The last day it may be: what was promised for September is late in October. */
    public LocalDate to() {
        if (month == null) {
            return LocalDate.of(year, 12, 31);
        }
        Integer known = day;
        YearMonth of = YearMonth.of(year, month);
        return of.atDay(
                known != null ? known : third == null ? of.lengthOfMonth() : Math.min(third.to, of.lengthOfMonth()));
    }

    /** As it is typed. */
    @Override
    public String toString() {
        if (month == null) {
            return String.valueOf(year);
        }
        String text = "%04d-%02d".formatted(year, month);
        return third != null ? text + third.zh : day != null ? text + "-%02d".formatted(day) : text;
    }
}
