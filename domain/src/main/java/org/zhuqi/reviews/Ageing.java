package org.zhuqi.reviews;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuqi.calendar.WorkingDays;

/** How a matter that waits stands to the limit of its stage; marks as for requests (docs/domain.md, R18). */
public enum Ageing {
    /** The enterprise mends: the bureau's clock stands still. */
    MENDING,
    IN_TIME,
    /** Today is one of the last two working days. */
    SOON,
    /** Over since at most five working days. */
    LATE,
    /** The sixth working day after it or later. */
    VERY_LATE,
    /** Nothing is set for this turn. */
    NO_LIMIT;

    /** Both ways of being late. */
    public static final Set<Ageing> OVERDUE = Set.copyOf(EnumSet.of(LATE, VERY_LATE));

    private static final int SOON_DAYS = 2;
    private static final int RED_FROM = 6;

    public boolean overdue() {
        return OVERDUE.contains(this);
    }

    /** How one stands whose turn it is until a day. */
    public static Ageing of(Turn turn, @Nullable LocalDate due, Marks marks) {
        if (turn == Turn.ENTERPRISE) {
            return MENDING;
        }
        if (due == null) {
            return NO_LIMIT;
        }
        if (due.isBefore(marks.today())) {
            return due.isAfter(marks.red()) ? LATE : VERY_LATE;
        }
        return due.isAfter(marks.soon()) ? IN_TIME : SOON;
    }

    /**
     * The days on which one changes into another.
     *
     * @param soon the last due date that is near
     * @param red the last due date that is long over
     */
    public record Marks(LocalDate today, LocalDate soon, LocalDate red) {
        public static Marks on(LocalDate today, WorkingDays calendar) {
            LocalDate soon = today;
            while (calendar.left(today, soon.plusDays(1)) <= SOON_DAYS) {
                soon = soon.plusDays(1);
            }
            LocalDate red = today.minusDays(1);
            while (calendar.between(red, today) < RED_FROM) {
                red = red.minusDays(1);
            }
            return new Marks(today, soon, red);
        }
    }
}
