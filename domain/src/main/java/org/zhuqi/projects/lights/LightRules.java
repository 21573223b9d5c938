package org.zhuqi.projects.lights;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.LocalText;

/**
 * A set of rules for lights, as an authority gave it out.
 *
 * @param id unique, e.g. {@code yinchuan-2025}
 * @param source where it was read
 * @param start null where the authority has no light for a late start
 * @param entry null where it has none for a late entry into statistics (入统)
 */
public record LightRules(
        String id,
        LocalText name,
        String source,
        ProgressRule progress,
        @Nullable StartRule start,
        @Nullable EntryRule entry) {

    /**
     * A project that does not start in the month it was to: yellow, and red at the end of so many months in a row.
     *
     * @param redAtMonth the month it was to start in counts as the first
     */
    public record StartRule(int redAtMonth) {
        public StartRule {
            positive(redAtMonth);
        }
    }

    /** A started project that is not in the statistics: yellow and red after so many months. */
    public record EntryRule(int yellowAfter, int redAfter) {
        public EntryRule {
            positive(yellowAfter);
            if (redAfter < yellowAfter) {
                throw new IllegalArgumentException("red comes after yellow: " + yellowAfter + ", " + redAfter);
            }
        }
    }

    private static void positive(int months) {
        if (months < 1) {
            throw new IllegalArgumentException("at least one month: " + months);
        }
    }

    /** Why a light has its colour; the words are the bundles'. */
    public enum Reason {
        /** No plan of the year, or one of nothing. */
        NO_PLAN,
        /** By the curve nothing is due yet, as in winter. */
        NOTHING_DUE,
        COMPARED,
        /** No day was planned, or the authority has no such light. */
        NO_RULE,
        NOT_DUE,
        STARTED,
        /** Late, and an officer recorded why. */
        EXCUSED,
        LATE,
        NOT_STARTED,
        ENTERED,
        WITHIN_TIME
    }

    /**
     * What the progress light shows.
     *
     * @param due share of the plan that is due; null without a light
     * @param expected the amount that is due, in the unit of the plan; null without a plan
     * @param done share of the plan that is done; null without a plan
     * @param gap percentage points behind, negative when ahead; null without a light
     */
    public record Progress(
            LightColour colour,
            Reason reason,
            @Nullable Fraction due,
            @Nullable Fraction expected,
            @Nullable Fraction done,
            @Nullable Fraction gap) {}

    /**
     * A light about a day that was to come.
     *
     * @param since the day from which it would have been in order; null where there was none
     */
    public record Timely(
            LightColour colour, Reason reason, @Nullable LocalDate since) {}

    /**
     * The light of a year's progress.
     *
     * @param plan of the whole year
     * @param completed in the year up to the day, in the unit of the plan
     */
    public Progress progress(BigDecimal plan, PlanCurve curve, BigDecimal completed, LocalDate asOf) {
        if (plan.signum() <= 0) {
            return new Progress(LightColour.NONE, Reason.NO_PLAN, null, null, null, null);
        }
        Fraction due = curve.due(asOf);
        Fraction done = Fraction.of(completed, plan);
        Fraction expected = due.times(Fraction.of(plan));
        return due.signum() == 0
                ? new Progress(LightColour.NONE, Reason.NOTHING_DUE, due, expected, done, null)
                : new Progress(
                        progress.colour(due, done), Reason.COMPARED, due, expected, done, progress.gap(due, done));
    }

    /** @param excused whether an officer recorded why it did not start */
    public Timely start(@Nullable LocalDate planned, @Nullable LocalDate started, boolean excused, LocalDate asOf) {
        if (start == null || planned == null) {
            return new Timely(LightColour.NONE, Reason.NO_RULE, planned);
        }
        if (started != null && !started.isAfter(asOf)) {
            return new Timely(LightColour.GREEN, Reason.STARTED, planned);
        }
        if (!asOf.isAfter(planned)) {
            return new Timely(LightColour.GREEN, Reason.NOT_DUE, planned);
        }
        if (excused) {
            return new Timely(LightColour.GREEN, Reason.EXCUSED, planned);
        }
        LocalDate redOn =
                YearMonth.from(planned).plusMonths(start.redAtMonth() - 1L).atEndOfMonth();
        return new Timely(asOf.isBefore(redOn) ? LightColour.YELLOW : LightColour.RED, Reason.LATE, planned);
    }

    /** @param entered the day it entered the statistics, null while it has not */
    public Timely entry(@Nullable LocalDate started, @Nullable LocalDate entered, LocalDate asOf) {
        if (entry == null) {
            return new Timely(LightColour.NONE, Reason.NO_RULE, null);
        }
        if (started == null || started.isAfter(asOf)) {
            return new Timely(LightColour.NONE, Reason.NOT_STARTED, null);
        }
        if (entered != null && !entered.isAfter(asOf)) {
            return new Timely(LightColour.GREEN, Reason.ENTERED, started);
        }
        // The corresponding day, or the end of a month that has none.
        if (asOf.isAfter(started.plusMonths(entry.redAfter()))) {
            return new Timely(LightColour.RED, Reason.LATE, started);
        }
        return asOf.isAfter(started.plusMonths(entry.yellowAfter()))
                ? new Timely(LightColour.YELLOW, Reason.LATE, started)
                : new Timely(LightColour.GREEN, Reason.WITHIN_TIME, started);
    }
}
