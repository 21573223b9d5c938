package org.zhuqi.campaigns.demands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhuqi.campaigns.demands.DemandFixture.YANJI;
import static org.zhuqi.campaigns.demands.DemandFixture.by;
import static org.zhuqi.campaigns.demands.DemandFixture.clerk;
import static org.zhuqi.campaigns.demands.DemandFixture.moment;
import static org.zhuqi.campaigns.demands.DemandFixture.office;
import static org.zhuqi.campaigns.demands.DemandFixture.unitOfficer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuqi.calendar.CalendarDay;
import org.zhuqi.calendar.CalendarFixture;
import org.zhuqi.calendar.CalendarId;
import org.zhuqi.calendar.CalendarYear;
import org.zhuqi.calendar.Limit;
import org.zhuqi.calendar.WorkingDays;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;

/** Limits that are counted in hours: those worked, or those of the clock. */
class DemandInHoursTest {
    private final DemandRules rules = DemandFixture.rules();

    @ParameterizedTest
    @CsvSource({
        "2024-10-08T09:00, 2024-10-08T10:00, in the morning",
        "2024-10-08T16:00, 2024-10-08T17:00, up to the last minute of the day",
        "2024-10-08T16:30, 2024-10-09T09:00, half of it the next morning",
        "2024-10-08T20:00, 2024-10-09T09:30, in the evening",
        "2024-10-09T02:00, 2024-10-09T09:30, at night",
        "2024-10-08T11:00, 2024-10-08T14:00, around the lunch break",
        "2024-10-08T12:15, 2024-10-08T14:30, on the lunch break",
        "2024-12-31T16:30, 2025-01-02T09:00, over New Year",
        "2024-10-11T16:30, 2024-10-12T09:00, into a Saturday that is worked",
        "2025-01-24T16:30, 2025-01-26T09:00, into a Sunday that is worked",
        "2024-10-18T16:30, 2024-10-21T09:00, over a weekend",
        "2024-08-30T16:30, 2024-09-05T09:00, over the holiday of the prefecture"
    })
    void anHourOfWork(String contactedFrom, String due, String when) {
        Demand demand = dispatched(contactedFrom, Limit.of("PT1H"), Limit.ofDays(10));
        assertThat(step(demand, StepKind.CONTACT, contactedFrom).dueAt())
                .as(when)
                .isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({
        "PT1H clock, 2024-10-08T23:30, 2024-10-09T00:30",
        "PT24H clock, 2024-12-31T16:30, 2025-01-01T16:30",
        "PT24H clock, 2024-10-08T12:00, 2024-10-09T12:00"
    })
    void hoursOfTheClockRunAtNightAndOnHolidays(String limit, String from, String due) {
        Demand demand = dispatched(from, Limit.of(limit), Limit.ofDays(10));
        assertThat(step(demand, StepKind.CONTACT, from).dueAt()).isEqualTo(at(due));
    }

    @Test
    void whatIsLeftIsToldToTheMinuteAndTheHourEndsTheDayAlso() {
        Demand demand = dispatched("2024-10-08T16:30", Limit.of("PT1H"), Limit.ofDays(10));
        DemandClock.Step running = step(demand, StepKind.CONTACT, "2024-10-08T16:50");
        assertThat(running.timeLeft()).isEqualTo(Duration.ofMinutes(40));
        assertThat(running.left()).isEqualTo(1);
        assertThat(running.state()).isEqualTo(StepState.RUNNING);
        assertThat(step(demand, StepKind.CONTACT, "2024-10-09T09:00").state()).isEqualTo(StepState.RUNNING);
        DemandClock.Step over = step(demand, StepKind.CONTACT, "2024-10-09T09:20");
        assertThat(over.state()).isEqualTo(StepState.OVERDUE);
        assertThat(over.timeLeft()).isEqualTo(Duration.ofMinutes(-20));
        Demand late = make(demand, new DemandEvent.Contacted("电话"), unitOfficer(), "2024-10-09T09:20");
        assertThat(step(late, StepKind.CONTACT, "2024-10-09T09:20").state()).isEqualTo(StepState.KEPT_LATE);
        Demand inTime = make(demand, new DemandEvent.Contacted("电话"), unitOfficer(), "2024-10-09T09:00");
        assertThat(step(inTime, StepKind.CONTACT, "2024-10-09T09:20").state()).isEqualTo(StepState.KEPT);
    }

    @Test
    void aLimitInDaysEndsAtMidnightAndTellsItsWorkingHoursToo() {
        Demand demand = dispatched("2024-10-08T09:00", Limit.ofDays(1), Limit.ofDays(10));
        DemandClock.Step step = step(demand, StepKind.CONTACT, "2024-10-08T15:00");
        assertThat(step.dueAt()).isEqualTo(at("2024-10-10T00:00"));
        assertThat(step.timeLeft()).isEqualTo(Duration.ofHours(2).plusMinutes(6 * 60 + 30));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-10-08T11:40, 2024-10-08T13:20, 2024-10-08T15:00, within the lunch break it costs nothing",
        "2024-10-08T11:00, 2024-10-08T14:00, 2024-10-08T16:00, an hour of work",
        "2024-10-08T11:00, 2024-10-10T09:00, 2024-10-10T11:00, over a day and two nights",
        "2024-10-08T14:50, 2024-10-08T20:00, 2024-10-09T08:40, what was left is left"
    })
    void theHoursStandStillWhileTheEnterpriseOwesAnAnswer(String asked, String answered, String due, String why) {
        Demand demand = contacted("2024-10-08T09:00", Limit.of("PT4H"));
        demand = make(demand, new DemandEvent.InformationAsked("请提供合同。"), unitOfficer(), asked);
        DemandClock.Step standing = step(demand, StepKind.RESOLVE, answered);
        assertThat(standing.dueAt()).isNull();
        assertThat(standing.state()).isEqualTo(StepState.STANDING);
        assertThat(demand.nextMoment(rules)).isEmpty();
        Duration left = standing.timeLeft();
        demand = make(demand, new DemandEvent.InformationGiven("见附件。"), clerk(), answered);
        DemandClock.Step running = step(demand, StepKind.RESOLVE, answered);
        assertThat(running.dueAt()).as(why).isEqualTo(at(due));
        assertThat(running.timeLeft()).isEqualTo(left);
    }

    @Test
    void theClockTooStandsStillWhileTheEnterpriseOwesAnAnswer() {
        Demand demand = contacted("2024-10-08T09:00", Limit.of("PT24H clock"));
        demand = make(demand, new DemandEvent.InformationAsked("?"), unitOfficer(), "2024-10-08T22:00");
        demand = make(demand, new DemandEvent.InformationGiven("!"), clerk(), "2024-10-09T03:00");
        assertThat(step(demand, StepKind.RESOLVE, "2024-10-09T03:00").dueAt()).isEqualTo(at("2024-10-09T14:00"));
    }

    @Test
    void supervisionRemindsAtEightTenthsOfTheHoursAndGivesCardsByWorkingDays() {
        // Half an hour and 3.5 on the 8th, 3 and 3 on the 9th: due 16:30; eight tenths are over at 14:30.
        Demand demand = dispatched("2024-10-08T11:00", Limit.ofDays(1), Limit.of("PT10H"));
        assertThat(step(demand, StepKind.RESOLVE, "2024-10-08T11:00").dueAt()).isEqualTo(at("2024-10-09T16:30"));
        List<String> moments = new ArrayList<>();
        for (Instant next = demand.nextMoment(rules).orElse(null); next != null; ) {
            Signature program = Signature.of(Actor.system(), next, DemandFixture.ZONE);
            assertThat(demand.supervise(Signature.of(Actor.system(), next.minusSeconds(60), DemandFixture.ZONE), rules)
                            .entries())
                    .isEmpty();
            Made made = demand.supervise(program, rules);
            made.entries().stream()
                    .map(DemandEntry::event)
                    .filter(DemandEvent.Reminded.class::isInstance)
                    .forEach(reminder -> assertThat(reminder)
                            .as("says until what hour")
                            .isEqualTo(new DemandEvent.Reminded(
                                    5, LocalDate.parse("2024-10-09"), at("2024-10-09T16:30"))));
            made.entries()
                    .forEach(line ->
                            moments.add(line.at().atZone(DemandFixture.ZONE).toLocalDateTime() + " "
                                    + line.event().move()));
            demand = made.demand();
            next = demand.nextMoment(rules).orElse(null);
        }
        assertThat(moments)
                .containsExactly("2024-10-09T14:30 REMIND", "2024-10-10T00:00 GIVE_CARD", "2024-10-16T00:00 GIVE_CARD");
        assertThat(demand.cards())
                .extracting(Card::reason)
                .containsExactly(CardReason.OVERDUE, CardReason.LONG_OVERDUE);
    }

    @Test
    void anExtensionAddsWorkingDaysAndTheTimeOfTheDayStays() {
        Demand demand = contacted("2024-10-11T09:00", Limit.of("PT4H"));
        refused(DemandsError.EXTENSION_TOO_LATE, demand, new DemandEvent.ExtensionAsked(2, "跨部门"), "2024-10-11T15:01");
        demand = make(demand, new DemandEvent.ExtensionAsked(2, "跨部门"), unitOfficer(), "2024-10-11T14:00");
        demand = make(demand, new DemandEvent.ExtensionDecided(2, null), office(), "2024-10-11T14:30");
        // Saturday the 12th is worked, Sunday is not.
        assertThat(step(demand, StepKind.RESOLVE, "2024-10-11T14:30").dueAt()).isEqualTo(at("2024-10-14T15:00"));
        assertThat(demand.nextMoment(rules)).contains(at("2024-10-14T00:00"));
        assertThat(demand.resolve(Outcome.SOLVED, "已解决。", by(unitOfficer(), "2024-10-14T15:00"), rules)
                        .demand()
                        .answer()
                        .onTime())
                .isTrue();
        assertThat(demand.resolve(Outcome.SOLVED, "已解决。", by(unitOfficer(), "2024-10-14T15:01"), rules)
                        .demand()
                        .answer()
                        .onTime())
                .isFalse();
    }

    @Test
    void aUnitObjectsWithinHoursToo() {
        Demand demand = Demand.raise(DemandFixture.id(), DemandFixture.matter(), by(clerk(), "2024-10-08T09:00"), rules)
                .demand();
        demand = make(demand, DemandFixture.accepted(Complexity.ORDINARY), office(), "2024-10-08T09:10");
        DemandEvent.Dispatched usual = DemandFixture.dispatched(YANJI, 10);
        demand = make(
                demand,
                new DemandEvent.Dispatched(
                        YANJI,
                        usual.assisting(),
                        usual.contactWithin(),
                        usual.replyWithin(),
                        usual.closingWithin(),
                        Limit.of("PT2H"),
                        null),
                office(),
                "2024-10-08T11:00");
        DemandEvent.Objected objection = new DemandEvent.Objected("不属本地", null, Limit.of("PT1H"));
        refused(DemandsError.OBJECTION_OVER, demand, objection, "2024-10-08T15:01");
        demand = make(demand, objection, unitOfficer(), "2024-10-08T15:00");
        assertThat(step(demand, StepKind.DECIDE_OBJECTION, "2024-10-08T15:00").dueAt())
                .isEqualTo(at("2024-10-08T16:00"));
    }

    @Test
    void aHolidayThatIsInsertedLaterMovesHoursToo() {
        Demand demand = dispatched("2024-10-15T16:30", Limit.of("PT1H"), Limit.ofDays(10));
        CalendarYear year = CalendarFixture.years(CalendarId.NATIONAL).stream()
                .filter(y -> y.year() == 2024)
                .findFirst()
                .orElseThrow();
        List<CalendarDay> days = new ArrayList<>(year.days());
        days.add(new CalendarDay(LocalDate.parse("2024-10-16"), CalendarDay.Kind.OFF, "临时放假", true));
        WorkingDays changed = WorkingDays.local(
                CalendarFixture.LOCAL,
                List.of(new CalendarYear(CalendarId.NATIONAL, 2024, "notice", false, days)),
                CalendarFixture.years(CalendarFixture.LOCAL));
        assertThat(step(demand, StepKind.CONTACT, "2024-10-15T16:30").dueAt()).isEqualTo(at("2024-10-16T09:00"));
        Projection later = Projection.of(demand, DemandFixture.rules(changed));
        assertThat(later.dueAt()).isEqualTo(at("2024-10-17T09:00"));
        assertThat(later.due()).isEqualTo("2024-10-17");
    }

    @Test
    void whatIsDueFirstIsTheNearestMoment() {
        Demand demand = dispatched("2024-10-08T09:00", Limit.of("PT1H"), Limit.of("PT3H"));
        assertThat(Projection.of(demand, rules).dueAt()).isEqualTo(at("2024-10-08T10:00"));
        assertThat(DemandClock.of(demand, moment("2024-10-08T09:00"), rules).open())
                .extracting(DemandClock.Step::kind)
                .containsExactly(StepKind.CONTACT, StepKind.RESOLVE, StepKind.REPLY);
        assertThat(Projection.of(DemandFixture.dispatchedOn("2024-10-08", 10), rules)
                        .dueAt())
                .isNull();
    }

    private Demand dispatched(String moment, Limit contact, Limit closing) {
        Demand demand = Demand.raise(DemandFixture.id(), DemandFixture.matter(), by(clerk(), moment), rules)
                .demand();
        demand = make(demand, DemandFixture.accepted(Complexity.SIMPLE), office(), moment);
        return make(demand, DemandFixture.dispatched(YANJI, contact, closing), office(), moment);
    }

    private Demand contacted(String moment, Limit closing) {
        return make(
                dispatched(moment, Limit.ofDays(1), closing), new DemandEvent.Contacted("电话"), unitOfficer(), moment);
    }

    private Demand make(Demand demand, DemandEvent event, Actor actor, String moment) {
        return demand.make(event, by(actor, moment), rules).demand();
    }

    private DemandClock.Step step(Demand demand, StepKind kind, String now) {
        return DemandClock.of(demand, moment(now), rules).last(kind).orElseThrow();
    }

    private static Instant at(String local) {
        return moment(local).at();
    }

    private void refused(DemandsError error, Demand demand, DemandEvent event, String moment) {
        assertThatThrownBy(() -> make(demand, event, unitOfficer(), moment))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(error));
    }
}
