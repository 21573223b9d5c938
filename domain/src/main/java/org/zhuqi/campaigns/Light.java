package org.zhuqi.campaigns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Fraction;

/**
 * How a task stands against the time that has run (docs/domain.md §9.4): yellow from so many percentage points behind,
 * red from more than so many. Compared exact, shown rounded (R1).
 *
 * @param planned share of the task's time that has run, 0 to 1; null without dates
 * @param reported the last percentage told; null when none was
 * @param behind percentage points behind the time; null where there is no light
 */
public record Light(
        Colour colour,
        @Nullable Fraction planned,
        @Nullable Integer reported,
        @Nullable Fraction behind) {
    /** Green, yellow, red; or why there is none. */
    public enum Colour {
        GREEN,
        YELLOW,
        RED,
        /** All of it is done. */
        DONE,
        /** Its time has not come. */
        NOT_BEGUN,
        /** It has no dates: nothing to compare with. */
        NO_DATES
    }

    /**
     * @param yellowFrom percentage points behind from which it is yellow, included
     * @param redAbove percentage points behind above which it is red
     */
    public record Rule(int yellowFrom, int redAbove) {
        public Rule {
            if (yellowFrom < 0 || redAbove < yellowFrom) {
                throw new IllegalArgumentException("red comes after yellow: " + yellowFrom + ", " + redAbove);
            }
        }
    }

    private static final int WHOLE = 100;

    public static Light of(CampaignTask task, Rule rule, LocalDate asOf) {
        Integer reported =
                task.lastReport(asOf).map(CampaignTask.Progress::percent).orElse(null);
        Term term = task.term();
        if (reported != null && reported == WHOLE) {
            return new Light(Colour.DONE, term == null ? null : term.shareRun(asOf), reported, null);
        }
        if (term == null) {
            return new Light(Colour.NO_DATES, null, reported, null);
        }
        Fraction planned = term.shareRun(asOf);
        if (planned.signum() == 0) {
            return new Light(Colour.NOT_BEGUN, planned, reported, null);
        }
        Fraction behind = planned.times(Fraction.of(WHOLE)).minus(Fraction.of(reported == null ? 0 : reported));
        Colour colour = behind.compareTo(Fraction.of(rule.redAbove())) > 0
                ? Colour.RED
                : behind.compareTo(Fraction.of(rule.yellowFrom())) >= 0 ? Colour.YELLOW : Colour.GREEN;
        return new Light(colour, planned, reported, behind);
    }
}
