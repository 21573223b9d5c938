package org.zhuqi.campaigns.demands;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows and supervision looks for, kept beside the history so that neither has to read it. Computed from the
 * history and the calendar alone, never from the day on which it is written.
 *
 * @param due nearest last day of what is open; null while the clock stands still and when nothing is open
 * @param dueAt the moment of that day where the limit is in hours, null otherwise
 * @param closingDue last day of the promise to the enterprise, or of the last one when none is open; null while the clock
 *     stands still and before there is one
 * @param nextMoment when supervision looks at it again, null when it need not
 */
public record Projection(
        DemandState state,
        WaitingOn waitingOn,
        boolean standing,
        @Nullable LocalDate due,
        @Nullable Instant dueAt,
        @Nullable LocalDate closingDue,
        @Nullable Instant nextMoment,
        int yellows,
        int reds) {
    public static Projection of(Demand demand, DemandRules rules) {
        Due due = demand.promises().stream()
                .filter(promise -> promise.open() && promise.kind() != StepKind.RECTIFY)
                .map(promise -> DemandClock.due(demand, promise, rules))
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Due::at))
                .orElse(null);
        Due closing = demand.promises().stream()
                .filter(promise -> promise.kind().isSupervised())
                .reduce((first, second) -> second)
                .map(promise -> DemandClock.due(demand, promise, rules))
                .orElse(null);
        return new Projection(
                demand.state(),
                demand.waitingOn(),
                demand.standsStill(),
                due == null ? null : due.day(),
                due != null && due.inHours() ? due.at() : null,
                closing == null ? null : closing.day(),
                demand.nextMoment(rules).orElse(null),
                standing(demand, CardColour.YELLOW),
                standing(demand, CardColour.RED));
    }

    private static int standing(Demand demand, CardColour colour) {
        return (int) demand.cards().stream()
                .filter(card -> card.stands() && card.colour() == colour)
                .count();
    }
}
