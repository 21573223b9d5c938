package org.zhuqi.campaigns.demands;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.calendar.WorkingDays;

/** Counts the working days of a demand: those of the calendar on which its clock does not stand still. */
final class RunningDays {
    private final WorkingDays calendar;
    private final List<Standing> standings;

    RunningDays(WorkingDays calendar, List<Standing> standings) {
        this.calendar = calendar;
        this.standings = standings;
    }

    /** The n-th day after day 0, day 0 itself for none; null when the clock stands still before it and nobody knows how long. */
    @Nullable
    LocalDate nth(LocalDate day0, int n) {
        LocalDate day = day0;
        int left = n;
        while (left > 0) {
            day = day.plusDays(1);
            if (standsFromNowOn(day)) {
                return null;
            }
            if (runs(day)) {
                left--;
            }
        }
        return day;
    }

    /** A promised day, moved by the working days in which the clock stood still since it was promised. */
    @Nullable
    LocalDate moved(LocalDate day0, LocalDate promised) {
        int stood = 0;
        for (LocalDate day = day0.plusDays(1); !day.isAfter(promised); day = day.plusDays(1)) {
            if (standsFromNowOn(day)) {
                return null;
            }
            if (calendar.isWorking(day) && !runs(day)) {
                stood++;
            }
        }
        return stood == 0 ? promised : nth(promised, stood);
    }

    /** Days after the one up to and including the other; 0 when the other is not later. */
    int between(LocalDate day0, LocalDate until) {
        int count = 0;
        for (LocalDate day = day0.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            if (runs(day)) {
                count++;
            }
        }
        return count;
    }

    private boolean runs(LocalDate day) {
        if (!calendar.isWorking(day)) {
            return false;
        }
        // No stream: supervision asks this of every day of every promise of every open demand.
        for (Standing standing : standings) {
            if (standing.covers(day)) {
                return false;
            }
        }
        return true;
    }

    private boolean standsFromNowOn(LocalDate day) {
        for (Standing standing : standings) {
            if (standing.until() == null && standing.covers(day)) {
                return true;
            }
        }
        return false;
    }
}
