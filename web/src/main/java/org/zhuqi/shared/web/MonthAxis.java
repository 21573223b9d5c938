package org.zhuqi.shared.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Months side by side on a wall chart, each as wide as the next. Charts are drawn as SVG by the server, with sizes as
 * attributes, since styles in the page are forbidden.
 *
 * @param months in order and without gaps
 */
public record MonthAxis(List<YearMonth> months) {
    /** Units of a drawing's width. */
    public static final int WIDTH = 1_000;

    public MonthAxis {
        months = List.copyOf(months);
    }

    public static MonthAxis between(LocalDate from, LocalDate to) {
        return new MonthAxis(Stream.iterate(
                        YearMonth.from(from), month -> !month.isAfter(YearMonth.from(to)), month -> month.plusMonths(1))
                .toList());
    }

    /** Days on the drawing. */
    public record Bar(int x, int width) {}

    /** Where the day begins; outside of the drawing when it is no day of these months. */
    public int at(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        YearMonth first = months.getFirst();
        long before = (month.getYear() - first.getYear()) * 12L + month.getMonthValue() - first.getMonthValue();
        return (int) ((before * WIDTH + (day.getDayOfMonth() - 1L) * WIDTH / month.lengthOfMonth()) / months.size());
    }

    /** From the beginning of the first day to the end of the last, never too thin to be seen. */
    public Bar bar(LocalDate from, LocalDate to) {
        int x = at(from);
        return new Bar(x, Math.max(1, at(to.plusDays(1)) - x));
    }

    /** The same as far as it is within these months; null when nothing of it is. */
    public @Nullable Bar within(LocalDate from, LocalDate to) {
        LocalDate first = months.getFirst().atDay(1);
        LocalDate last = months.getLast().atEndOfMonth();
        return to.isBefore(first) || from.isAfter(last)
                ? null
                : bar(from.isBefore(first) ? first : from, to.isAfter(last) ? last : to);
    }

    /** Where the month of this place begins. */
    public int start(int place) {
        return place * WIDTH / months.size();
    }
}
