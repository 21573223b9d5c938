package org.zhuqi.campaigns.demands;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhuqi.calendar.CalendarId;

/**
 * What is due when, computed from a demand's history and the calendar as it is loaded now: a holiday that is inserted
 * later moves every day that is still to come.
 *
 * @param startedOn day 0 of the promise that counts now
 * @param due its last day; null while the clock stands still, and when nothing is due any more
 * @param workingDaysLeft after today up to the last day; negative when it is over; null when there is no last day and the
 *     clock does not stand still
 */
public record DemandClock(
        CalendarId calendar,
        LocalDate startedOn,
        @Nullable LocalDate due,
        @Nullable Integer workingDaysLeft,
        State state,
        WaitingOn waitingOn,
        List<Step> steps) {
    /** How the clock as a whole stands. */
    public enum State {
        RUNNING,
        STANDING,
        OVERDUE,
        STOPPED
    }

    /**
     * One promise as days.
     *
     * @param about number of the card it is about, 0 for all others
     * @param due null while the clock stands still
     * @param left working days after today up to the last day, negative when it is over; 0 once it is done
     * @param provisional whether a calendar that is not yet known may move the day
     */
    public record Step(
            StepKind kind,
            int number,
            int about,
            LocalDate startedOn,
            int workingDays,
            @Nullable LocalDate due,
            @Nullable LocalDate doneOn,
            int left,
            StepState state,
            boolean provisional) {
        public boolean open() {
            return doneOn == null;
        }
    }

    /** The promise to the enterprise stands before those on the way to it. */
    private static final List<StepKind> WEIGHT = List.of(
            StepKind.RESOLVE,
            StepKind.NEXT_REPLY,
            StepKind.ACCEPT,
            StepKind.DISPATCH,
            StepKind.RATE,
            StepKind.FOLLOW_UP,
            StepKind.DECIDE_OBJECTION,
            StepKind.CONTACT,
            StepKind.REPLY);

    public DemandClock {
        steps = List.copyOf(steps);
    }

    /** The clock of the demand as it stands on a day. */
    public static DemandClock of(Demand demand, LocalDate today, DemandRules rules) {
        List<Step> steps = demand.promises().stream()
                .map(promise -> step(demand, promise, today, rules))
                .toList();
        Optional<Step> main = steps.stream()
                .filter(step -> step.open() && WEIGHT.contains(step.kind()))
                .min(Comparator.comparingInt(step -> WEIGHT.indexOf(step.kind())));
        LocalDate startedOn =
                main.map(Step::startedOn).orElse(demand.promises().getFirst().startedOn());
        return new DemandClock(
                rules.calendar().calendar(),
                startedOn,
                main.map(Step::due).orElse(null),
                main.map(Step::left).orElse(null),
                main.map(Step::state).map(DemandClock::state).orElse(State.STOPPED),
                demand.waitingOn(),
                steps);
    }

    private static State state(StepState step) {
        return switch (step) {
            case RUNNING -> State.RUNNING;
            case OVERDUE -> State.OVERDUE;
            case STANDING -> State.STANDING;
            case KEPT, KEPT_LATE, FELL_AWAY -> State.STOPPED;
        };
    }

    private static Step step(Demand demand, Promise promise, LocalDate today, DemandRules rules) {
        RunningDays days = days(demand, promise.kind(), rules);
        LocalDate due = due(demand, promise, rules);
        LocalDate done = promise.doneOn();
        boolean past = due != null && due.isBefore(done == null ? today : done);
        StepState state;
        if (done != null) {
            state = !promise.kept() ? StepState.FELL_AWAY : past ? StepState.KEPT_LATE : StepState.KEPT;
        } else if (past) {
            state = StepState.OVERDUE;
        } else {
            state = demand.standsStill() && stops(promise.kind()) ? StepState.STANDING : StepState.RUNNING;
        }
        int left = 0;
        if (done == null) {
            left = past
                    ? -days.between(Objects.requireNonNull(due), today)
                    : due != null
                            ? days.between(today, due)
                            : whole(promise, rules) - days.between(promise.startedOn(), today);
        }
        return new Step(
                promise.kind(),
                promise.number(),
                promise.about(),
                promise.startedOn(),
                promise.workingDays(),
                due,
                done,
                left,
                state,
                due != null && !rules.calendar().marksOf(due).isEmpty());
    }

    /** The last day of a promise; null while the clock stands still before it. */
    static @Nullable LocalDate due(Demand demand, Promise promise, DemandRules rules) {
        RunningDays days = days(demand, promise.kind(), rules);
        LocalDate fixed = promise.fixed();
        return fixed == null
                ? days.nth(promise.startedOn(), promise.workingDays())
                : days.moved(promise.startedOn(), fixed);
    }

    private static int whole(Promise promise, DemandRules rules) {
        LocalDate fixed = promise.fixed();
        return fixed == null ? promise.workingDays() : rules.calendar().between(promise.startedOn(), fixed);
    }

    static RunningDays days(Demand demand, StepKind kind, DemandRules rules) {
        return new RunningDays(rules.calendar(), stops(kind) ? demand.standings() : List.of());
    }

    /** What a unit owes for a card does not wait for the enterprise. */
    private static boolean stops(StepKind kind) {
        return kind != StepKind.RECTIFY;
    }

    /** The nearest last day of what is open: what an inbox sorts by. */
    public @Nullable LocalDate nearest() {
        return steps.stream()
                .filter(Step::open)
                .map(Step::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Open promises, the nearest first. */
    public List<Step> open() {
        return steps.stream()
                .filter(Step::open)
                .sorted(Comparator.comparing(Step::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** The step of a kind that was promised last. */
    public Optional<Step> last(StepKind kind) {
        return steps.stream().filter(step -> step.kind() == kind).reduce((first, second) -> second);
    }

    /** What supervision does by itself: on which day, and what. */
    public record Act(LocalDate on, DemandEvent event) {}

    /** What supervision has not yet done, in the order of the days; what waits for an answer first has no day yet. */
    static List<Act> acts(Demand demand, LocalDate today, DemandRules rules) {
        return demand.promises().stream()
                .filter(Promise::open)
                .flatMap(promise -> acts(demand, promise, today, rules))
                .sorted(Comparator.comparing(Act::on))
                .toList();
    }

    private static Stream<Act> acts(Demand demand, Promise promise, LocalDate today, DemandRules rules) {
        DemandLimits limits = rules.limits();
        RunningDays days = days(demand, promise.kind(), rules);
        LocalDate due = due(demand, promise, rules);
        if (promise.kind() == StepKind.RATE) {
            return act(after(days, due, 1), new DemandEvent.RatingLapsed());
        }
        var lead = demand.handling().lead();
        if (!promise.kind().isSupervised() || lead == null) {
            return Stream.of();
        }
        Stream<Act> all = Stream.of();
        if (!demand.reminded().contains(promise.number()) && due != null) {
            int day = limits.reminderDay(Math.max(1, whole(promise, rules)));
            LocalDate reminder = days.nth(promise.startedOn(), day);
            // A promised day that was moved counts from where it stands now.
            all = act(
                    reminder == null || reminder.isAfter(due) ? due : reminder,
                    new DemandEvent.Reminded(promise.number(), due));
        }
        int over = due == null ? 0 : days.between(due, today);
        for (CardReason reason : List.of(CardReason.OVERDUE, CardReason.LONG_OVERDUE)) {
            if (demand.cards().stream().noneMatch(c -> c.promise() == promise.number() && c.reason() == reason)) {
                int past = reason == CardReason.OVERDUE ? limits.yellowAfter() : limits.redAfter() + 1;
                all = Stream.concat(
                        all,
                        act(
                                after(days, due, past),
                                new DemandEvent.CardGiven(
                                        reason,
                                        lead,
                                        rules.above().apply(lead),
                                        promise.number(),
                                        due,
                                        over,
                                        null,
                                        limits.rectification())));
            }
        }
        return all;
    }

    private static @Nullable LocalDate after(RunningDays days, @Nullable LocalDate due, int past) {
        return due == null ? null : days.nth(due, past);
    }

    private static Stream<Act> act(@Nullable LocalDate on, DemandEvent event) {
        return on == null ? Stream.of() : Stream.of(new Act(on, event));
    }
}
