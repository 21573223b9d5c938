package org.zhuqi.campaigns.demands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuqi.calendar.CalendarDay;
import org.zhuqi.calendar.CalendarFixture;
import org.zhuqi.calendar.CalendarId;
import org.zhuqi.calendar.CalendarYear;
import org.zhuqi.calendar.Limit;
import org.zhuqi.calendar.WorkingDays;
import org.zhuqi.shared.Actor;

/** Whatever happens: what is kept equals what comes out of the history. The seed stands in the name of the case. */
class RandomHistoryTest {
    private static final int STEPS = 80;
    private final DemandRules rules = DemandFixture.rules();

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 150);
    }

    static IntStream someSeeds() {
        return IntStream.rangeClosed(1, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void projectionClockRemindersAndCardsComeFromTheHistory(int seed) {
        RandomHistory story = new RandomHistory(seed, rules);
        InMemoryDemands demands = new InMemoryDemands();
        Made made = story.raise();
        demands.add(made, Projection.of(made.demand(), rules));
        Demand demand = made.demand();
        for (int step = 0; step < STEPS; step++) {
            made = story.next(demand);
            demands.save(made, Projection.of(made.demand(), rules));
            demand = made.demand();
            Demand again = Demand.of(demand.id(), demands.history(demand.id()));
            assertThat(again).isEqualTo(demand);
            assertThat(demands.projection(demand.id())).isEqualTo(Projection.of(again, rules));
            DemandClock clock = DemandClock.of(again, story.now(), rules);
            assertThat(clock).isEqualTo(DemandClock.of(demand, story.now(), rules));
            clock.steps().forEach(promise -> dayByDay(again, promise));
            boolean last = step == STEPS - 1;
            if (last || step % 20 == 0) {
                again.promises().stream()
                        .filter(promise -> last || promise.open())
                        .forEach(promise -> minuteByMinute(again, promise, clock));
            }
            exactlyOnce(demands.history(demand.id()));
            // Once more changes nothing.
            Made supervised = demand.supervise(DemandFixture.on(DemandFixture.office(), story.today()), rules);
            assertThat(supervised
                            .demand()
                            .supervise(DemandFixture.on(DemandFixture.office(), story.today()), rules)
                            .entries())
                    .isEmpty();
        }
    }

    /** Counts a limit by hand, a day at a time, and finds the same last day. */
    private void dayByDay(Demand demand, DemandClock.Step step) {
        if (step.limit() == null || step.inHours()) {
            return;
        }
        LocalDate day = step.startedOn();
        int counted = 0;
        while (counted < step.workingDays()) {
            day = day.plusDays(1);
            boolean stands = step.kind() != StepKind.RECTIFY && stood(demand, day);
            if (stands && day.isAfter(LocalDate.parse("2026-06-01"))) {
                break;
            }
            if (!stands && rules.calendar().isWorking(day)) {
                counted++;
            }
        }
        @Nullable LocalDate expected = counted == step.workingDays() ? day : null;
        assertThat(step.due()).as("%s of %s", step.kind(), demand.state()).isEqualTo(expected);
    }

    private static boolean stood(Demand demand, LocalDate day) {
        return demand.standings().stream()
                .anyMatch(s -> day.isAfter(s.since().on())
                        && (s.until() == null || !day.isAfter(s.until().on())));
    }

    /** Counts a limit in hours by hand, a minute at a time, and finds the same moment. */
    private void minuteByMinute(Demand demand, Promise promise, DemandClock clock) {
        if (!(promise.limit() instanceof Limit.Hours limit) || promise.extension() > 0) {
            return;
        }
        Instant at = promise.started().at();
        long left = limit.length().toMinutes();
        while (left > 0) {
            boolean open = promise.kind() != StepKind.RECTIFY && standsFrom(demand, at);
            if (open) {
                break;
            }
            if ((limit.ofClock() || isWorked(at)) && (promise.kind() == StepKind.RECTIFY || !stoodAt(demand, at))) {
                left--;
            }
            at = at.plus(Duration.ofMinutes(1));
        }
        @Nullable Instant expected = left == 0 ? at : null;
        assertThat(clock.steps().get(promise.number() - 1).dueAt())
                .as("%s of %s", promise.kind(), demand.state())
                .isEqualTo(expected);
    }

    private boolean isWorked(Instant at) {
        ZonedDateTime local = at.atZone(DemandFixture.ZONE);
        int minute = local.getHour() * 60 + local.getMinute();
        return rules.calendar().isWorking(local.toLocalDate())
                && ((minute >= 510 && minute < 690) || (minute >= 810 && minute < 1020));
    }

    private static boolean stoodAt(Demand demand, Instant at) {
        return demand.standings().stream()
                .anyMatch(s -> !at.isBefore(s.since().at())
                        && (s.until() == null || at.isBefore(s.until().at())));
    }

    /** Nobody knows until when. */
    private static boolean standsFrom(Demand demand, Instant at) {
        return demand.standings().stream()
                .anyMatch(s -> s.until() == null && !at.isBefore(s.since().at()));
    }

    /** A promise reminds once and gives at most one yellow and one red card; two yellow ones give one red. */
    private static void exactlyOnce(List<DemandEntry> history) {
        Set<String> seen = new HashSet<>();
        for (DemandEntry line : history) {
            if (line.event() instanceof DemandEvent.Reminded reminded) {
                assertThat(seen.add("reminder " + reminded.promise())).isTrue();
            }
            if (line.event() instanceof DemandEvent.CardGiven card
                    && (card.promise() > 0 || card.reason() == CardReason.TWO_YELLOWS)) {
                assertThat(seen.add(card.reason() + " " + card.promise())).isTrue();
            }
        }
    }

    @Test
    void whenSupervisionLooksDoesNotChangeWhatItFinds() {
        for (int seed = 1; seed <= 40; seed++) {
            RandomHistory story = new RandomHistory(seed, rules);
            Demand daily = story.raise().demand();
            for (int step = 0; step < 12; step++) {
                daily = story.next(daily).demand();
            }
            Demand once = daily;
            LocalDate end = story.today().plusDays(60);
            for (LocalDate day = story.today(); !day.isAfter(end); day = day.plusDays(1)) {
                daily = daily.supervise(DemandFixture.on(DemandFixture.office(), day), rules)
                        .demand();
            }
            once = once.supervise(DemandFixture.on(DemandFixture.office(), end), rules)
                    .demand();
            assertThat(kinds(once)).as("seed " + seed).isEqualTo(kinds(daily));
        }
    }

    private static List<String> kinds(Demand demand) {
        List<String> kinds = new ArrayList<>();
        demand.cards().forEach(card -> kinds.add(card.reason() + " " + card.promise() + " " + card.due()));
        kinds.addAll(
                new TreeSet<>(demand.reminded().stream().map(String::valueOf).toList()));
        return kinds;
    }

    /** What was given stays given, what is still to come moves, and a program that was killed in between changes neither. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("someSeeds")
    void aHolidayThatIsInsertedInTheMiddleGivesNothingTwice(int seed) {
        RandomHistory story = new RandomHistory(seed, rules);
        InMemoryDemands demands = new InMemoryDemands();
        Made made = story.raise();
        demands.add(made, Projection.of(made.demand(), rules));
        DemandRules now = rules;
        Set<LocalDate> inserted = new TreeSet<>();
        for (int step = 0; step < STEPS; step++) {
            LocalDate holiday = story.today().plusDays(1 + step % 3);
            if (step % 10 == 9 && now.calendar().isWorking(holiday)) {
                inserted.add(holiday);
                now = withHolidays(inserted);
                story.underNew(now);
            }
            Demand before = made.demand();
            made = story.next(before);
            // Killed before it was kept: the next program finds what the first one found, and gives it.
            if (step % 4 == 0) {
                Signature again = DemandFixture.on(Actor.system(), story.today().plusDays(1));
                List<DemandEvent> lost = events(before.supervise(again, now));
                assertThat(events(Demand.of(before.id(), demands.history(before.id()))
                                .supervise(again, now)))
                        .isEqualTo(lost);
            }
            demands.save(made, Projection.of(made.demand(), now));
            exactlyOnce(demands.history(made.demand().id()));
            Demand counted =
                    Demand.of(made.demand().id(), demands.history(made.demand().id()));
            assertThat(counted).isEqualTo(made.demand());
            assertThat(demands.projection(counted.id())).isEqualTo(Projection.of(counted, now));
        }
    }

    private static List<DemandEvent> events(Made made) {
        return made.entries().stream().map(DemandEntry::event).toList();
    }

    private static DemandRules withHolidays(Set<LocalDate> inserted) {
        List<CalendarYear> national = CalendarFixture.years(CalendarId.NATIONAL).stream()
                .map(year -> withHolidays(year, inserted))
                .toList();
        return DemandFixture.rules(
                WorkingDays.local(CalendarFixture.LOCAL, national, CalendarFixture.years(CalendarFixture.LOCAL)));
    }

    private static CalendarYear withHolidays(CalendarYear year, Set<LocalDate> inserted) {
        List<CalendarDay> days = new ArrayList<>(year.days());
        days.removeIf(known -> inserted.contains(known.date()));
        inserted.stream()
                .filter(day -> day.getYear() == year.year())
                .forEach(day -> days.add(new CalendarDay(day, CalendarDay.Kind.OFF, "临时放假", true)));
        return new CalendarYear(year.calendar(), year.year(), "notice", false, days);
    }

    @Test
    void theStoriesVisitEveryStateAndMakeEveryMove() {
        Set<DemandState> states = EnumSet.noneOf(DemandState.class);
        Set<DemandMove> moves = EnumSet.noneOf(DemandMove.class);
        for (int seed = 1; seed <= 150; seed++) {
            RandomHistory story = new RandomHistory(seed, rules);
            Made made = story.raise();
            for (int step = 0; step < STEPS; step++) {
                states.add(made.demand().state());
                moves.addAll(
                        made.entries().stream().map(line -> line.event().move()).collect(Collectors.toSet()));
                made = story.next(made.demand());
            }
        }
        assertThat(states).containsExactlyInAnyOrder(DemandState.values());
        assertThat(moves).containsExactlyInAnyOrder(DemandMove.values());
    }
}
