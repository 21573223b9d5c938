package org.zhuqi.projects.lights;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.zhuqi.shared.Fraction;

/**
 * How much of a year's plan is due by the end of each month (序时进度): twelve cumulative shares from 0 to 1. Where outdoor
 * work stops for the winter, the shares do not rise.
 */
public record PlanCurve(List<Fraction> shares) {
    private static final int MONTHS = Month.values().length;

    /** For want of a better one: a twelfth each month. */
    public static final PlanCurve LINEAR = new PlanCurve(IntStream.rangeClosed(1, MONTHS)
            .mapToObj(month -> Fraction.of(month, MONTHS))
            .toList());

    public PlanCurve {
        shares = List.copyOf(shares);
        if (shares.size() != MONTHS) {
            throw LightsError.TWELVE_MONTHS.refused();
        }
        List<Fraction> rising = shares.stream().sorted().toList();
        boolean within =
                Collections.min(shares).signum() >= 0 && Collections.max(shares).compareTo(Fraction.ONE) <= 0;
        if (!within || !rising.equals(shares)) {
            throw LightsError.FALLS.refused();
        }
        if (!shares.getLast().equals(Fraction.ONE)) {
            throw LightsError.ENDS_SHORT.refused();
        }
    }

    /** The share due by the last end of a month up to the day, in the day's own year; 0 before the end of January. */
    public Fraction due(LocalDate asOf) {
        int ended = monthsEnded(asOf);
        return ended == 0 ? Fraction.ZERO : shares.get(ended - 1);
    }

    /** How many months of the day's year have ended by the end of the day. */
    public static int monthsEnded(LocalDate asOf) {
        return asOf.getDayOfMonth() == asOf.lengthOfMonth() ? asOf.getMonthValue() : asOf.getMonthValue() - 1;
    }

    public boolean isLinear() {
        return equals(LINEAR);
    }
}
