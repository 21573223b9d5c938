package org.zhuqi.projects.seeing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhuqi.projects.lights.PlanCurve;
import org.zhuqi.projects.progress.ReportHistory;
import org.zhuqi.projects.progress.YearPlan;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.Money;

/**
 * A year's investment added up from January: planned, done, and what it comes to when the rest of the plan is reached at the
 * pace of the months that have ended (docs/decisions/0115-at-the-pace-so-far.md).
 *
 * @param ended how many months of the year have ended
 * @param points twelve, the first of January
 */
public record YearCurve(int year, int ended, List<Point> points) {
    private static final int MONTHS = Month.values().length;
    private static final int CENTS = 2;

    /**
     * The end of a month, in yuan, rounded to 0.01 because it is only drawn and shown.
     *
     * @param done null while the month has not ended
     * @param forecast null for months that have ended, and where nothing is planned
     */
    public record Point(
            YearMonth month,
            BigDecimal planned,
            @Nullable BigDecimal done,
            @Nullable BigDecimal forecast) {}

    public YearCurve {
        points = List.copyOf(points);
        if (points.size() != MONTHS) {
            throw new IllegalArgumentException("a year has twelve months: " + points.size());
        }
    }

    /**
     * @param planned what is to be done in each of the twelve months
     * @param done what was done in each
     */
    public static YearCurve of(int year, List<Fraction> planned, List<Fraction> done, LocalDate asOf) {
        int ended = ended(year, asOf);
        List<Fraction> plan = sums(planned);
        List<Fraction> actual = sums(done);
        Fraction reached = ended == 0 ? Fraction.ZERO : actual.get(ended - 1);
        Fraction due = ended == 0 ? Fraction.ZERO : plan.get(ended - 1);
        Fraction pace = due.signum() == 0 ? Fraction.ONE : reached.dividedBy(due);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            boolean over = i < ended;
            boolean foreseen = !over && plan.getLast().signum() > 0;
            points.add(new Point(
                    YearMonth.of(year, i + 1),
                    plan.get(i).toBigDecimal(CENTS),
                    over ? actual.get(i).toBigDecimal(CENTS) : null,
                    foreseen ? reached.plus(plan.get(i).minus(due).times(pace)).toBigDecimal(CENTS) : null));
        }
        return new YearCurve(year, ended, points);
    }

    /** Of one project, by its plan and the months it reported. */
    public static YearCurve of(int year, @Nullable YearPlan plan, ReportHistory history, LocalDate asOf) {
        List<Fraction> planned = new ArrayList<>(Collections.nCopies(MONTHS, Fraction.ZERO));
        if (plan != null) {
            Fraction before = Fraction.ZERO;
            for (int i = 0; i < MONTHS; i++) {
                Fraction share = plan.curve().shares().get(i);
                planned.set(i, share.minus(before).times(plan.amount().toFraction()));
                before = share;
            }
        }
        List<Fraction> done = Stream.iterate(YearMonth.of(year, 1), month -> month.plusMonths(1))
                .limit(MONTHS)
                .map(month -> history.of(month)
                        .map(report -> report.told().investment())
                        .orElse(Money.ZERO)
                        .toFraction())
                .toList();
        return of(year, planned, done, asOf);
    }

    /** Whether there is anything to draw. */
    public boolean isBlank() {
        return points.stream()
                .allMatch(point -> point.planned().signum() == 0
                        && (point.done() == null || point.done().signum() == 0));
    }

    /** The last month that has ended, null before the end of January. */
    public @Nullable Point reached() {
        return ended == 0 ? null : points.get(ended - 1);
    }

    public Point last() {
        return points.getLast();
    }

    /** Percent of the year's plan; null without one. */
    public @Nullable BigDecimal percentOfPlan() {
        Point reached = reached();
        BigDecimal whole = last().planned();
        return reached == null || reached.done() == null || whole.signum() == 0
                ? null
                : Fraction.of(reached.done(), whole).times(Fraction.of(100)).toBigDecimal(CENTS);
    }

    private static int ended(int year, LocalDate asOf) {
        if (year != asOf.getYear()) {
            return year < asOf.getYear() ? MONTHS : 0;
        }
        return PlanCurve.monthsEnded(asOf);
    }

    private static List<Fraction> sums(List<Fraction> parts) {
        List<Fraction> sums = new ArrayList<>();
        Fraction sum = Fraction.ZERO;
        for (Fraction part : parts) {
            sum = sum.plus(part);
            sums.add(sum);
        }
        return sums;
    }
}
