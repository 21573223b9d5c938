package org.zhuqi.projects.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhuqi.projects.seeing.YearCurve;
import org.zhuqi.shared.web.MonthAxis;

/**
 * A curve of a year as SVG lines: the end of a month lies where the next one begins.
 *
 * @param top what the upper edge means, in yuan: a round figure
 * @param forecast begins where the months that have ended stop
 */
record CurveDrawing(
        YearCurve curve,
        MonthAxis axis,
        List<MonthAxis.Bar> winter,
        BigDecimal top,
        String planned,
        String done,
        String forecast) {
    static final int HEIGHT = 300;
    private static final List<BigDecimal> ROUND =
            Stream.of("1", "2", "5", "10").map(BigDecimal::new).toList();

    static CurveDrawing of(YearCurve curve, Set<Month> winter) {
        MonthAxis axis = MonthAxis.between(LocalDate.of(curve.year(), 1, 1), LocalDate.of(curve.year(), 12, 31));
        BigDecimal top = top(curve);
        YearCurve.Point reached = curve.reached();
        String begin = reached == null ? point(axis, 0, BigDecimal.ZERO, top) : at(axis, reached, reached.done(), top);
        String rest = line(curve, axis, top, YearCurve.Point::forecast);
        return new CurveDrawing(
                curve,
                axis,
                ProjectGantt.winter(axis, winter),
                top,
                "0," + HEIGHT + " " + line(curve, axis, top, YearCurve.Point::planned),
                curve.ended() == 0 ? "" : "0," + HEIGHT + " " + line(curve, axis, top, YearCurve.Point::done),
                rest.isEmpty() ? "" : begin + " " + rest);
    }

    private static String line(
            YearCurve curve, MonthAxis axis, BigDecimal top, Function<YearCurve.Point, @Nullable BigDecimal> value) {
        return curve.points().stream()
                .filter(point -> value.apply(point) != null)
                .map(point -> at(axis, point, value.apply(point), top))
                .collect(Collectors.joining(" "));
    }

    private static String at(MonthAxis axis, YearCurve.Point point, @Nullable BigDecimal value, BigDecimal top) {
        return point(axis, point.month().getMonthValue(), value == null ? BigDecimal.ZERO : value, top);
    }

    private static String point(MonthAxis axis, int months, BigDecimal value, BigDecimal top) {
        BigDecimal height = value.multiply(BigDecimal.valueOf(HEIGHT)).divide(top, 1, RoundingMode.HALF_UP);
        return axis.start(months) + "," + BigDecimal.valueOf(HEIGHT).subtract(height);
    }

    /** One, two or five with noughts, above everything that is drawn. */
    private static BigDecimal top(YearCurve curve) {
        BigDecimal most = curve.points().stream()
                .flatMap(point -> Stream.of(point.planned(), point.done(), point.forecast()))
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ONE, BigDecimal::max);
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(most.precision() - most.scale() - 1);
        return ROUND.stream()
                .map(unit::multiply)
                .filter(round -> round.compareTo(most) >= 0)
                .findFirst()
                .orElse(most)
                .round(MathContext.DECIMAL64);
    }

    public BigDecimal half() {
        return top.divide(BigDecimal.TWO, MathContext.DECIMAL64);
    }
}
