package org.zhuqi.campaigns.demands;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.calendar.WorkingHours;

/** Counts the hours of a demand: those worked, or those of the clock, in which its clock does not stand still. */
final class RunningHours {
    private final @Nullable WorkingHours worked;
    private final List<Standing> standings;

    /** @param worked null to count by the clock */
    RunningHours(@Nullable WorkingHours worked, List<Standing> standings) {
        this.worked = worked;
        this.standings = standings;
    }

    /** The moment at which so much has run; null when the clock stands still before it and nobody knows how long. */
    @Nullable
    Instant after(Instant start, Duration length) {
        Instant at = start;
        Duration left = length;
        while (true) {
            WorkingHours.Stretch stretch = stretch(at, left);
            Standing standing = standingAt(stretch.from());
            if (standing != null) {
                Moment until = standing.until();
                if (until == null) {
                    return null;
                }
                at = until.at();
                continue;
            }
            Instant end = untilStanding(stretch);
            Duration here = Duration.between(stretch.from(), end);
            if (here.compareTo(left) >= 0) {
                return stretch.from().plus(left);
            }
            left = left.minus(here);
            at = end;
        }
    }

    /** What runs from one moment to another; nothing when the other is not later. */
    Duration between(Instant start, Instant until) {
        Duration sum = Duration.ZERO;
        Instant at = start;
        while (at.isBefore(until)) {
            WorkingHours.Stretch stretch = stretch(at, Duration.between(at, until));
            Standing standing = standingAt(stretch.from());
            if (standing != null) {
                Moment answered = standing.until();
                at = answered == null ? until : answered.at();
                continue;
            }
            Instant end = untilStanding(stretch);
            Instant last = end.isBefore(until) ? end : until;
            if (stretch.from().isBefore(last)) {
                sum = sum.plus(Duration.between(stretch.from(), last));
            }
            at = end;
        }
        return sum;
    }

    private WorkingHours.Stretch stretch(Instant at, Duration wanted) {
        return worked == null ? new WorkingHours.Stretch(at, at.plus(wanted)) : worked.from(at);
    }

    private @Nullable Standing standingAt(Instant at) {
        return standings.stream()
                .filter(standing -> standing.covers(at))
                .findFirst()
                .orElse(null);
    }

    private Instant untilStanding(WorkingHours.Stretch stretch) {
        return standings.stream()
                .map(standing -> standing.since().at())
                .filter(since -> since.isAfter(stretch.from()) && since.isBefore(stretch.to()))
                .min(Instant::compareTo)
                .orElse(stretch.to());
    }
}
