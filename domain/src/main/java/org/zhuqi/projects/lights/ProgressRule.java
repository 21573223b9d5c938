package org.zhuqi.projects.lights;

import java.math.BigDecimal;
import org.zhuqi.shared.Fraction;

/**
 * Which colour a project's progress has against the share that is due. Compares exact quotients, never what is shown
 * (docs/domain.md, R1).
 */
public sealed interface ProgressRule {
    Fraction HUNDRED = Fraction.of(100);

    /**
     * Of the plan, how many percentage points are missing of what is due.
     *
     * @param yellowFrom points behind from which it is yellow, included
     * @param redAbove points behind above which it is red
     */
    record PointsBehind(BigDecimal yellowFrom, BigDecimal redAbove) implements ProgressRule {
        public PointsBehind {
            if (yellowFrom.signum() < 0 || redAbove.compareTo(yellowFrom) < 0) {
                throw new IllegalArgumentException("red comes after yellow: " + yellowFrom + ", " + redAbove);
            }
        }

        @Override
        public LightColour colour(Fraction due, Fraction done) {
            Fraction behind = gap(due, done);
            return behind.compareTo(Fraction.of(redAbove)) > 0
                    ? LightColour.RED
                    : behind.compareTo(Fraction.of(yellowFrom)) >= 0 ? LightColour.YELLOW : LightColour.GREEN;
        }
    }

    /**
     * How much is done of what is due, in percent.
     *
     * @param greenFrom percent from which it is green, included
     * @param redBelow percent below which it is red
     */
    record PercentOfDue(BigDecimal greenFrom, BigDecimal redBelow) implements ProgressRule {
        public PercentOfDue {
            if (redBelow.signum() < 0 || greenFrom.compareTo(redBelow) < 0) {
                throw new IllegalArgumentException("green lies above red: " + greenFrom + ", " + redBelow);
            }
        }

        @Override
        public LightColour colour(Fraction due, Fraction done) {
            Fraction percent = done.dividedBy(due).times(HUNDRED);
            return percent.compareTo(Fraction.of(greenFrom)) >= 0
                    ? LightColour.GREEN
                    : percent.compareTo(Fraction.of(redBelow)) >= 0 ? LightColour.YELLOW : LightColour.RED;
        }
    }

    /**
     * @param due share of the plan that is due, more than nothing
     * @param done share of the plan that is done
     */
    LightColour colour(Fraction due, Fraction done);

    /** Percentage points behind; negative when ahead. */
    default Fraction gap(Fraction due, Fraction done) {
        return due.minus(done).times(HUNDRED);
    }
}
