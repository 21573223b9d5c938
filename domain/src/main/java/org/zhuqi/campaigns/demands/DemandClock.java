package org.zhuqi.campaigns.demands;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhuqi.calendar.CalendarId;
import org.zhuqi.calendar.Limit;

/**
 * What is due when, computed from a demand's history and the calendar as it is loaded now: a holiday that is inserted
 * later moves every day that is still to come.
 *
 * @param startedOn day 0 of the promise that counts now
 * @param due its last day; null while the clock stands still, and when nothing is due any more
 * @param dueAt the moment itself: 24:00 of the last day where the limit is in days
 * @param workingDaysLeft after today up to the last day; negative when it is over; null when there is no last day and the
 *     clock does not stand still
 * @param workingTimeLeft until {@code dueAt}, negative when it is over; null when there is no such moment, and where hours
 *     of the clock count
 */
public record DemandClock(
        CalendarId calendar,
        LocalDate startedOn,
        @Nullable LocalDate due,
        @Nullable Instant dueAt,
        @Nullable Integer workingDaysLeft,
        @Nullable Duration workingTimeLeft,
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
     * One promise as days, or as a moment.
     *
     * @param about number of the card it is about, 0 for all others
     * @param limit as promised, null where a day was promised
     * @param workingDays the limit in days, extension included; 0 where it is none
     * @param due null while the clock stands still
     * @param dueAt the moment itself: 24:00 of the last day where the limit is in days
     * @param left working days after today up to the last day, negative when it is over; 0 once it is done
     * @param timeLeft hours until {@code dueAt}, those of the clock where they count, otherwise those worked; negative when
     *     it is over; null once it is done and while the clock stands still on a limit in days
     * @param provisional whether a calendar that is not yet known may move the day
     */
    public record Step(
            StepKind kind,
            int number,
            int about,
            LocalDate startedOn,
            Instant startedAt,
            @Nullable Limit limit,
            int workingDays,
            @Nullable LocalDate due,
            @Nullable Instant dueAt,
            @Nullable LocalDate doneOn,
            int left,
            @Nullable Duration timeLeft,
            StepState state,
            boolean provisional) {
        public boolean open() {
            return doneOn == null;
        }

        public boolean inHours() {
            return limit instanceof Limit.Hours;
        }

        /** As {@link #timeLeft}, where that is working time. */
        public @Nullable Duration workingTimeLeft() {
            return limit instanceof Limit.Hours hours && hours.ofClock() ? null : timeLeft;
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

    /** The clock of the demand as it stands at a moment. */
    public static DemandClock of(Demand demand, Moment now, DemandRules rules) {
        List<Step> steps = demand.promises().stream()
                .map(promise -> step(demand, promise, now, rules))
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
                main.map(Step::dueAt).orElse(null),
                main.map(Step::left).orElse(null),
                main.filter(step -> step.due() != null)
                        .map(Step::workingTimeLeft)
                        .orElse(null),
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

    private static Step step(Demand demand, Promise promise, Moment now, DemandRules rules) {
        RunningDays days = days(demand, promise.kind(), rules);
        Due due = due(demand, promise, rules);
        Moment done = promise.done();
        boolean past = due != null && due.isBefore(done == null ? now : done);
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
                    ? -days.between(Objects.requireNonNull(due).day(), now.on())
                    : due != null
                            ? days.between(now.on(), due.day())
                            : Math.max(0, whole(promise, rules) - days.between(promise.startedOn(), now.on()));
        }
        return new Step(
                promise.kind(),
                promise.number(),
                promise.about(),
                promise.startedOn(),
                promise.started().at(),
                promise.limit(),
                promise.workingDays(),
                due == null ? null : due.day(),
                due == null ? null : due.at(),
                done == null ? null : done.on(),
                left,
                done == null ? timeLeft(demand, promise, due, now, rules) : null,
                state,
                due != null && !rules.calendar().marksOf(due.day()).isEmpty());
    }

    private static @Nullable Duration timeLeft(
            Demand demand, Promise promise, @Nullable Due due, Moment now, DemandRules rules) {
        RunningHours hours = hours(demand, promise, rules);
        if (due != null) {
            return due.at().isBefore(now.at())
                    ? hours.between(due.at(), now.at()).negated()
                    : hours.between(now.at(), due.at());
        }
        return promise.limit() instanceof Limit.Hours limit && promise.extension() == 0
                ? limit.length().minus(hours.between(promise.started().at(), now.at()))
                : null;
    }

    /** Until when a promise is kept in time; null while the clock stands still before it. */
    static @Nullable Due due(Demand demand, Promise promise, DemandRules rules) {
        RunningDays days = days(demand, promise.kind(), rules);
        LocalDate fixed = promise.fixed();
        if (fixed != null) {
            return endOf(days.moved(promise.startedOn(), fixed), rules);
        }
        return switch (Objects.requireNonNull(promise.limit())) {
            case Limit.Days limit -> endOf(days.nth(promise.startedOn(), promise.workingDays()), rules);
            case Limit.Hours limit -> {
                Due end = endOfHours(demand, promise, limit, rules);
                yield end == null ? null : extended(end, promise.extension(), days, rules);
            }
        };
    }

    private static @Nullable Due endOf(@Nullable LocalDate day, DemandRules rules) {
        return day == null ? null : Due.endOf(day, rules.time().zone());
    }

    /** Before any extension. */
    private static @Nullable Due endOfHours(Demand demand, Promise promise, Limit.Hours limit, DemandRules rules) {
        Instant end = hours(demand, promise, rules).after(promise.started().at(), limit.length());
        return end == null ? null : Due.at(end, rules.time().zone());
    }

    /** An extension is in working days; of a limit in hours the time of the day stays. */
    private static @Nullable Due extended(Due end, int extension, RunningDays days, DemandRules rules) {
        LocalDate day = days.nth(end.day(), extension);
        ZoneId zone = rules.time().zone();
        return day == null
                ? null
                : Due.at(
                        day.atTime(end.at().atZone(zone).toLocalTime())
                                .atZone(zone)
                                .toInstant(),
                        zone);
    }

    /** The end of a limit on which no enterprise is waited for. */
    static Due end(Moment started, Limit limit, DemandRules rules) {
        ZoneId zone = rules.time().zone();
        return switch (limit) {
            case Limit.Days days ->
                Due.endOf(rules.calendar().due(started.on(), days.number()).date(), zone);
            case Limit.Hours hours ->
                Due.at(
                        Objects.requireNonNull(new RunningHours(hours.ofClock() ? null : rules.hours(), List.of())
                                .after(started.at(), hours.length())),
                        zone);
        };
    }

    private static int whole(Promise promise, DemandRules rules) {
        LocalDate fixed = promise.fixed();
        return fixed == null ? promise.workingDays() : rules.calendar().between(promise.startedOn(), fixed);
    }

    private static RunningHours hours(Demand demand, Promise promise, DemandRules rules) {
        boolean ofClock = promise.limit() instanceof Limit.Hours hours && hours.ofClock();
        return new RunningHours(ofClock ? null : rules.hours(), stops(promise.kind()) ? demand.standings() : List.of());
    }

    static RunningDays days(Demand demand, StepKind kind, DemandRules rules) {
        return new RunningDays(rules.calendar(), stops(kind) ? demand.standings() : List.of());
    }

    /** What a unit owes for a card does not wait for the enterprise. */
    private static boolean stops(StepKind kind) {
        return kind != StepKind.RECTIFY;
    }

    /** Open promises, the nearest first. */
    public List<Step> open() {
        return steps.stream()
                .filter(Step::open)
                .sorted(Comparator.comparing(Step::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** The step of a kind that was promised last. */
    public Optional<Step> last(StepKind kind) {
        return steps.stream().filter(step -> step.kind() == kind).reduce((first, second) -> second);
    }

    /** What supervision does by itself: when, and what. */
    public record Act(Instant at, DemandEvent event) {}

    /** What supervision has not yet done, in the order of time; what waits for an answer first has no time yet. */
    static List<Act> acts(Demand demand, LocalDate today, DemandRules rules) {
        return demand.promises().stream()
                .filter(Promise::open)
                .flatMap(promise -> acts(demand, promise, today, rules))
                .sorted(Comparator.comparing(Act::at))
                .toList();
    }

    private static Stream<Act> acts(Demand demand, Promise promise, LocalDate today, DemandRules rules) {
        DemandLimits limits = rules.limits();
        RunningDays days = days(demand, promise.kind(), rules);
        Due due = due(demand, promise, rules);
        if (promise.kind() == StepKind.RATE) {
            return act(after(days, due, 1, rules), new DemandEvent.RatingLapsed());
        }
        var lead = demand.handling().lead();
        if (!promise.kind().isSupervised() || lead == null) {
            return Stream.of();
        }
        Stream<Act> all = Stream.of();
        if (!demand.reminded().contains(promise.number()) && due != null) {
            all = act(
                    reminder(demand, promise, due, rules),
                    new DemandEvent.Reminded(promise.number(), due.day(), due.inHours() ? due.at() : null));
        }
        int over = due == null ? 0 : days.between(due.day(), today);
        for (CardReason reason : List.of(CardReason.OVERDUE, CardReason.LONG_OVERDUE)) {
            if (demand.cards().stream().noneMatch(c -> c.promise() == promise.number() && c.reason() == reason)) {
                int past = reason == CardReason.OVERDUE ? limits.yellowAfter() : limits.redAfter() + 1;
                all = Stream.concat(
                        all,
                        act(
                                after(days, due, past, rules),
                                new DemandEvent.CardGiven(
                                        reason,
                                        lead,
                                        rules.above().apply(lead),
                                        promise.number(),
                                        due == null ? null : due.day(),
                                        over,
                                        null,
                                        limits.rectification())));
            }
        }
        return all;
    }

    /** At the start of the day, or at the moment, on which the share of the limit is over; by the last day at the latest. */
    private static Instant reminder(Demand demand, Promise promise, Due due, DemandRules rules) {
        DemandLimits limits = rules.limits();
        RunningDays days = days(demand, promise.kind(), rules);
        LocalDate from = promise.startedOn();
        int whole = Math.max(1, whole(promise, rules));
        if (promise.limit() instanceof Limit.Hours hours) {
            if (promise.extension() == 0) {
                Duration share =
                        hours.length().multipliedBy(limits.reminderPercent()).dividedBy(100);
                return Objects.requireNonNullElse(
                        hours(demand, promise, rules).after(promise.started().at(), share), due.at());
            }
            Due end = endOfHours(demand, promise, hours, rules);
            from = end == null ? due.day() : end.day();
            whole = promise.extension();
        }
        LocalDate day = days.nth(from, limits.reminderDay(whole));
        // A promised day that was moved counts from where it stands now.
        return startOf(day == null || day.isAfter(due.day()) ? due.day() : day, rules);
    }

    /** The start of a working day past the limit. */
    private static @Nullable Instant after(RunningDays days, @Nullable Due due, int past, DemandRules rules) {
        LocalDate day = due == null ? null : days.nth(due.day(), past);
        return day == null ? null : startOf(day, rules);
    }

    private static Instant startOf(LocalDate day, DemandRules rules) {
        return day.atStartOfDay(rules.time().zone()).toInstant();
    }

    private static Stream<Act> act(@Nullable Instant at, DemandEvent event) {
        return at == null ? Stream.of() : Stream.of(new Act(at, event));
    }
}
