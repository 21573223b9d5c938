package org.zhuqi.projects.progress;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Money;

/**
 * All that a project has reported. Cumulative figures are always made of the months' last editions, so they equal the sum
 * of their parts whatever came late, twice or corrected.
 *
 * @param editions every one, by month and edition
 */
public record ReportHistory(List<MonthlyReport> editions) {
    public ReportHistory {
        editions = editions.stream()
                .sorted(Comparator.comparing(MonthlyReport::month).thenComparingInt(MonthlyReport::edition))
                .toList();
    }

    /** The last edition of each month, the earliest month first. */
    public List<MonthlyReport> current() {
        NavigableMap<YearMonth, MonthlyReport> last = new TreeMap<>();
        editions.forEach(report -> last.put(report.month(), report));
        return List.copyOf(last.values());
    }

    public Optional<MonthlyReport> of(YearMonth month) {
        return editions.stream().filter(report -> report.month().equals(month)).reduce((earlier, later) -> later);
    }

    /** What was completed from January to the month, both included. */
    public Money inYear(YearMonth to) {
        return sum(current().stream()
                .filter(report -> report.month().getYear() == to.getYear())
                .filter(report -> !report.month().isAfter(to)));
    }

    /** What was completed in all months up to this one, on top of what was before the first. */
    public Money sinceStart(Money before, YearMonth to) {
        return before.plus(
                sum(current().stream().filter(report -> !report.month().isAfter(to))));
    }

    /** The last report before the month. */
    public Optional<MonthlyReport> before(YearMonth month) {
        return current().stream()
                .filter(report -> report.month().isBefore(month))
                .reduce((earlier, later) -> later);
    }

    public @Nullable MonthlyReport latest() {
        List<MonthlyReport> current = current();
        return current.isEmpty() ? null : current.getLast();
    }

    /** The month whose end was the last up to the day: light and plan compare up to it. */
    public static YearMonth lastEnded(LocalDate asOf) {
        YearMonth month = YearMonth.from(asOf);
        return asOf.equals(month.atEndOfMonth()) ? month : month.minusMonths(1);
    }

    private static Money sum(Stream<MonthlyReport> reports) {
        return reports.map(report -> report.told().investment()).reduce(Money.ZERO, Money::plus);
    }
}
