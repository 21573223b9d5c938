package org.zhuqi.campaigns.demands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhuqi.campaigns.demands.DemandFixture.PREFECTURE;
import static org.zhuqi.campaigns.demands.DemandFixture.YANJI;
import static org.zhuqi.campaigns.demands.DemandFixture.by;
import static org.zhuqi.campaigns.demands.DemandFixture.clerk;
import static org.zhuqi.campaigns.demands.DemandFixture.dispatchedOn;
import static org.zhuqi.campaigns.demands.DemandFixture.moment;
import static org.zhuqi.campaigns.demands.DemandFixture.office;
import static org.zhuqi.campaigns.demands.DemandFixture.unitOfficer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhuqi.calendar.CalendarDay;
import org.zhuqi.calendar.CalendarFixture;
import org.zhuqi.calendar.CalendarId;
import org.zhuqi.calendar.CalendarYear;
import org.zhuqi.calendar.Limit;
import org.zhuqi.calendar.WorkingDays;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;

class DemandTest {
    private final DemandRules rules = DemandFixture.rules();

    @Test
    void theWholeWayToTheConfirmation() {
        Demand demand = raised("2024-08-26T09:00");
        assertThat(demand.waitingOn()).isEqualTo(WaitingOn.OFFICE);
        demand = make(demand, DemandFixture.accepted(Complexity.ORDINARY), office(), "2024-08-27T09:00");
        demand = make(demand, DemandFixture.dispatched(YANJI, 10), office(), "2024-08-27T10:00");
        assertThat(demand.waitingOn()).isEqualTo(WaitingOn.LEAD_UNIT);
        demand = make(demand, new DemandEvent.Contacted("电话"), unitOfficer(), "2024-08-28T09:00");
        demand = make(demand, new DemandEvent.Replied("正在与银行对接。"), unitOfficer(), "2024-08-29T09:00");
        demand = demand.resolve(Outcome.SOLVED, "银行已续贷。", by(unitOfficer(), "2024-09-05T09:00"), rules)
                .demand();
        assertThat(demand.answer().onTime()).isTrue();
        assertThat(demand.waitingOn()).isEqualTo(WaitingOn.ENTERPRISE);
        demand = make(demand, rated(Grade.SATISFIED, null), clerk(), "2024-09-06T09:00");
        demand = make(demand, new DemandEvent.Confirmed(), clerk(), "2024-09-06T09:05");
        assertThat(demand.state()).isEqualTo(DemandState.CLOSED);
        assertThat(demand.waitingOn()).isEqualTo(WaitingOn.NOBODY);
        assertThat(demand.cards()).isEmpty();
        assertThat(demand.nextMoment(rules)).isEmpty();
    }

    /** Facts §11: from Friday 30 August five working days end on 11 September where the prefecture has its holiday. */
    @Test
    void limitsAreCountedInTheCalendarOfThePlace() {
        DemandClock clock = clock(dispatchedOn("2024-08-30", 5), "2024-08-30");
        assertThat(clock.due()).isEqualTo("2024-09-11");
        assertThat(clock.startedOn()).isEqualTo("2024-08-30");
        assertThat(clock.workingDaysLeft()).isEqualTo(5);
        assertThat(clock.calendar()).isEqualTo(CalendarFixture.LOCAL);
        assertThat(clock.last(StepKind.CONTACT).orElseThrow().due()).isEqualTo("2024-09-05");
        assertThat(clock.last(StepKind.REPLY).orElseThrow().due()).isEqualTo("2024-09-09");
    }

    @Test
    void everyComplexityHasItsOwnClosingLimit() {
        DemandLimits limits = DemandLimits.DEFAULT;
        assertThat(limits.closing(Complexity.SIMPLE)).isEqualTo(Limit.ofDays(3));
        assertThat(limits.closing(Complexity.ORDINARY)).isEqualTo(Limit.ofDays(10));
        assertThat(limits.closing(Complexity.COMPLEX)).isEqualTo(Limit.ofDays(20));
    }

    /** R18: ⌈0.8 N⌉. */
    @ParameterizedTest
    @CsvSource({"1, 1", "3, 3", "5, 4", "10, 8", "20, 16", "30, 24", "11, 9"})
    void theReminderComesOnTheWorkingDayAtEightTenths(int limit, int day) {
        assertThat(DemandLimits.DEFAULT.reminderDay(limit)).isEqualTo(day);
    }

    @Test
    void supervisionRemindsThenGivesYellowOnTheFirstAndRedOnTheSixthWorkingDayAfterTheLimit() {
        // Ten working days from 2024-10-08: 09 10 11 12(Sat) 14 15 16 17 18 21, then 22 … 29.
        Demand demand = dispatchedOn("2024-10-08", 10);
        assertThat(clock(demand, "2024-10-08").due()).isEqualTo("2024-10-21");
        List<String> days = new ArrayList<>();
        for (LocalDate day = LocalDate.parse("2024-10-08"); day.isBefore(LocalDate.parse("2024-11-30")); ) {
            Made made = demand.supervise(DemandFixture.on(Actor.system(), day), rules);
            for (DemandEntry line : made.entries()) {
                days.add(day + " " + line.event().move()
                        + (line.event() instanceof DemandEvent.CardGiven card ? " " + card.reason() : ""));
            }
            demand = made.demand();
            day = day.plusDays(1);
        }
        assertThat(days)
                .containsExactly(
                        "2024-10-17 REMIND", "2024-10-22 GIVE_CARD OVERDUE", "2024-10-29 GIVE_CARD LONG_OVERDUE");
        assertThat(demand.cards()).allSatisfy(card -> {
            assertThat(card.unit()).isEqualTo(YANJI);
            assertThat(card.issuedBy()).isEqualTo(PREFECTURE);
            assertThat(card.due()).isEqualTo("2024-10-21");
        });
    }

    @Test
    void askingTheEnterpriseStandsTheClockStillAndNothingElseDoes() {
        Demand demand = contacted("2024-10-08", 10);
        demand = make(demand, new DemandEvent.InformationAsked("请提供合同。"), unitOfficer(), "2024-10-10T09:00");
        assertThat(clock(demand, "2024-10-14"))
                .extracting(DemandClock::due, DemandClock::state, DemandClock::waitingOn, DemandClock::workingDaysLeft)
                .containsExactly(null, DemandClock.State.STANDING, WaitingOn.ENTERPRISE, 8);
        assertThat(demand.nextMoment(rules)).isEmpty();
        refused(DemandsError.STANDS_STILL, demand, new DemandEvent.Replied("…"), unitOfficer(), "2024-10-11T09:00");
        demand = make(demand, new DemandEvent.InformationGiven("合同见附件。"), clerk(), "2024-10-15T09:00");
        // 11, 12, 14 and 15 October do not count.
        assertThat(clock(demand, "2024-10-15").due()).isEqualTo("2024-10-25");
        demand = make(demand, new DemandEvent.ExtensionAsked(5, "跨部门"), unitOfficer(), "2024-10-16T09:00");
        assertThat(clock(demand, "2024-10-16").due()).isEqualTo("2024-10-25");
        refused(
                DemandsError.NOTHING_ASKED,
                demand,
                new DemandEvent.InformationGiven("再补"),
                clerk(),
                "2024-10-16T10:00");
    }

    @Test
    void whatIsAskedAndAnsweredOnOneDayCostsNothing() {
        Demand demand = contacted("2024-10-08", 10);
        demand = make(demand, new DemandEvent.InformationAsked("?"), unitOfficer(), "2024-10-10T09:00");
        demand = make(demand, new DemandEvent.InformationGiven("!"), clerk(), "2024-10-10T15:00");
        assertThat(clock(demand, "2024-10-10").due()).isEqualTo("2024-10-21");
    }

    @Test
    void aUnitObjectsOnceWithinOneWorkingDayAndTheDecisionBinds() {
        Demand demand = dispatchedOn("2024-10-08", 10);
        refused(DemandsError.OBJECTION_OVER, demand, objected("不属本地"), unitOfficer(), "2024-10-10T09:00");
        demand = make(demand, objected("不属本地"), unitOfficer(), "2024-10-09T17:00");
        assertThat(demand.waitingOn()).isEqualTo(WaitingOn.OFFICE);
        demand = make(demand, new DemandEvent.ObjectionDecided(false, "属地负责", null), office(), "2024-10-09T18:00");
        assertThat(demand.state()).isEqualTo(DemandState.DISPATCHED);
        assertThat(clock(demand, "2024-10-09").due()).as("the clock ran on").isEqualTo("2024-10-21");
        refused(DemandsError.OBJECTED_ALREADY, demand, objected("再议"), unitOfficer(), "2024-10-09T19:00");
    }

    @Test
    void anObjectionThatIsUpheldBringsItBackToTheOfficeAndTheNextUnitIsBound() {
        Demand demand = dispatchedOn("2024-10-08", 10);
        demand = make(demand, objected("不属本地"), unitOfficer(), "2024-10-08T17:00");
        demand = make(
                demand, new DemandEvent.ObjectionDecided(true, "同意", Limit.ofDays(1)), office(), "2024-10-09T09:00");
        assertThat(demand.handling().lead()).isNull();
        demand = make(demand, DemandFixture.dispatched(DemandFixture.TUMEN, 10), office(), "2024-10-10T09:00");
        assertThat(clock(demand, "2024-10-10").due()).isEqualTo("2024-10-23");
        refused(
                DemandsError.OBJECTED_ALREADY,
                demand,
                objected("也不属"),
                DemandFixture.otherUnitOfficer(),
                "2024-10-10T10:00");
    }

    @Test
    void anExtensionIsAskedOnceAWorkingDayBeforeTheLimitAndGrantedByTheOffice() {
        Demand demand = contacted("2024-10-08", 10);
        refused(
                DemandsError.EXTENSION_TOO_LATE,
                demand,
                new DemandEvent.ExtensionAsked(5, "…"),
                unitOfficer(),
                "2024-10-21T09:00");
        refused(
                DemandsError.EXTENSION_TOO_LONG,
                demand,
                new DemandEvent.ExtensionAsked(11, "…"),
                unitOfficer(),
                "2024-10-18T09:00");
        demand = make(demand, new DemandEvent.ExtensionAsked(5, "跨部门"), unitOfficer(), "2024-10-18T09:00");
        demand = make(demand, new DemandEvent.ExtensionDecided(3, null), office(), "2024-10-18T15:00");
        assertThat(clock(demand, "2024-10-18").due()).isEqualTo("2024-10-24");
        refused(
                DemandsError.EXTENDED_ALREADY,
                demand,
                new DemandEvent.ExtensionAsked(2, "…"),
                unitOfficer(),
                "2024-10-21T09:00");
    }

    @Test
    void anExtensionGrantedInTheLastMinuteLeavesNothingToSupervise() {
        Demand asked = make(
                contacted("2024-10-08", 10),
                new DemandEvent.ExtensionAsked(5, "跨部门"),
                unitOfficer(),
                "2024-10-18T09:00");
        Demand reminded =
                asked.supervise(by(Actor.system(), "2024-10-18T10:00"), rules).demand();
        Demand granted = make(reminded, new DemandEvent.ExtensionDecided(5, null), office(), "2024-10-21T23:59");
        assertThat(granted.supervise(by(Actor.system(), "2024-10-22T00:00"), rules)
                        .entries())
                .isEmpty();
        // A minute later supervision was first: what it gave stands, and nothing more comes of the old limit.
        Demand carded = reminded.supervise(by(Actor.system(), "2024-10-22T00:00"), rules)
                .demand();
        assertThat(carded.cards()).extracting(Card::reason).containsExactly(CardReason.OVERDUE);
        Demand late = make(carded, new DemandEvent.ExtensionDecided(5, null), office(), "2024-10-22T00:01");
        assertThat(late.supervise(by(Actor.system(), "2024-10-28T23:59"), rules).entries())
                .isEmpty();
        assertThat(late.supervise(by(Actor.system(), "2024-11-05T00:00"), rules)
                        .demand()
                        .cards())
                .extracting(Card::reason)
                .containsExactly(CardReason.OVERDUE, CardReason.LONG_OVERDUE);
    }

    @Test
    void withoutConditionsTheDayOfTheNextReplyRollsOnAndIsSupervisedTheSameWay() {
        Demand demand = contacted("2024-10-08", 10);
        refused(
                DemandsError.BAD_NEXT_REPLY,
                demand,
                new DemandEvent.Deferred("…", LocalDate.parse("2024-10-10")),
                unitOfficer(),
                "2024-10-10T09:00");
        demand = make(
                demand,
                new DemandEvent.Deferred("规划未批", LocalDate.parse("2024-10-31")),
                unitOfficer(),
                "2024-10-10T09:00");
        assertThat(clock(demand, "2024-10-10").due()).isEqualTo("2024-10-31");
        demand = make(
                demand,
                new DemandEvent.Deferred("仍未批", LocalDate.parse("2024-11-29")),
                unitOfficer(),
                "2024-10-30T09:00");
        assertThat(clock(demand, "2024-10-30").due()).isEqualTo("2024-11-29");
        demand = demand.supervise(by(Actor.system(), "2024-12-02T00:10"), rules).demand();
        assertThat(demand.cards()).extracting(Card::reason).containsExactly(CardReason.OVERDUE);
    }

    @Test
    void dissatisfactionGivesYellowAndOpensItOnceOneLevelHigher() {
        Demand demand = rated("2024-10-08", Grade.DISSATISFIED);
        assertThat(demand.cards()).extracting(Card::reason).containsExactly(CardReason.DISSATISFIED);
        refused(
                DemandsError.TO_BE_REOPENED_FIRST,
                demand,
                new DemandEvent.ClosedOnProof("证明"),
                office(),
                "2024-10-11T09:00");
        demand = make(demand, reopened("上级接办"), office(), "2024-10-11T10:00");
        assertThat(demand.handling().lead()).isEqualTo(PREFECTURE);
        assertThat(clock(demand, "2024-10-11").due()).isEqualTo("2024-10-24");
        demand = make(demand, new DemandEvent.Contacted("上门"), office(), "2024-10-12T09:00");
        demand = demand.resolve(Outcome.EXPLAINED, "已说明政策。", by(office(), "2024-10-14T09:00"), rules)
                .demand();
        demand = make(demand, rated(Grade.VERY_DISSATISFIED, "仍未解决"), clerk(), "2024-10-15T09:00");
        assertThat(demand.cards())
                .extracting(Card::reason)
                .containsExactly(CardReason.DISSATISFIED, CardReason.DISSATISFIED, CardReason.TWO_YELLOWS);
        refused(DemandsError.NOT_TO_REOPEN, demand, reopened("再办"), office(), "2024-10-15T10:00");
        demand = make(demand, new DemandEvent.ClosedOnProof("会议纪要"), office(), "2024-10-15T11:00");
        assertThat(demand.state()).isEqualTo(DemandState.CLOSED);
    }

    @Test
    void whoSatisfiedIsNotReopened() {
        Demand demand = rated("2024-10-08", Grade.FAIR);
        assertThat(demand.cards()).isEmpty();
        refused(DemandsError.NOT_TO_REOPEN, demand, reopened("再办"), office(), "2024-10-11T10:00");
    }

    @Test
    void whatNobodyRatesInFiveWorkingDaysClosesWithoutAScore() {
        Demand demand = contacted("2024-10-08", 10)
                .resolve(Outcome.SOLVED, "已解决。", by(unitOfficer(), "2024-10-09T09:00"), rules)
                .demand();
        assertThat(demand.nextMoment(rules)).contains(moment("2024-10-16T00:00").at());
        Demand early =
                demand.supervise(by(Actor.system(), "2024-10-15T23:00"), rules).demand();
        assertThat(early.state()).isEqualTo(DemandState.RESOLVED);
        Demand late =
                demand.supervise(by(Actor.system(), "2024-10-16T00:00"), rules).demand();
        assertThat(late.state()).isEqualTo(DemandState.CLOSED);
        assertThat(late.answer().grade()).isNull();
    }

    @Test
    void aFalseClosureGivesRedAtOnceAndTheUnitHasItAgain() {
        Demand demand = rated("2024-10-08", Grade.SATISFIED);
        demand = make(demand, new DemandEvent.Confirmed(), clerk(), "2024-10-11T09:00");
        demand = make(
                demand,
                new DemandEvent.Contradicted("现场核查未办", Limit.ofDays(1), Limit.ofDays(3), Limit.ofDays(10)),
                office(),
                "2024-10-14T09:00");
        assertThat(demand.cards()).extracting(Card::colour).containsExactly(CardColour.RED);
        assertThat(demand.state()).isEqualTo(DemandState.DISPATCHED);
        assertThat(demand.handling().lead()).isEqualTo(YANJI);
    }

    @Test
    void aCardIsAnsweredWithinThreeWorkingDaysAndACancelledOneNoLongerCounts() {
        Demand demand = rated("2024-10-08", Grade.DISSATISFIED);
        assertThat(clock(demand, "2024-10-10")
                        .last(StepKind.RECTIFY)
                        .orElseThrow()
                        .due())
                .isEqualTo("2024-10-12");
        demand = make(demand, new DemandEvent.CardAnswered(1, "已整改"), unitOfficer(), "2024-10-14T09:00");
        refused(
                DemandsError.CARD_ANSWERED_ALREADY,
                demand,
                new DemandEvent.CardAnswered(1, "又答"),
                unitOfficer(),
                "2024-10-14T10:00");
        demand = make(demand, new DemandEvent.CardCancelled(1, "属实整改"), office(), "2024-10-14T11:00");
        assertThat(demand.cards().getFirst().stands()).isFalse();
        refused(DemandsError.UNKNOWN_CARD, demand, new DemandEvent.CardCancelled(2, "?"), office(), "2024-10-14T12:00");
    }

    @Test
    void aHolidayThatIsInsertedLaterMovesWhatIsStillToCome() {
        Demand demand = dispatchedOn("2024-10-08", 10);
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
        assertThat(clock(demand, "2024-10-08").due()).isEqualTo("2024-10-21");
        DemandRules later = DemandFixture.rules(changed);
        assertThat(DemandClock.of(demand, moment("2024-10-08T12:00"), later).due())
                .isEqualTo("2024-10-22");
        assertThat(Projection.of(demand, later).closingDue()).isEqualTo("2024-10-22");
        assertThat(Projection.of(demand, later).nextMoment())
                .isEqualTo(moment("2024-10-18T00:00").at());
    }

    @ParameterizedTest
    @EnumSource(DemandState.class)
    void fromEveryStateThatIsNotOverSomethingLeadsOn(DemandState state) {
        boolean leads = java.util.Arrays.stream(DemandMove.values())
                .map(state::after)
                .anyMatch(next -> next.isPresent() && next.get() != state);
        assertThat(leads || state.isOver()).isTrue();
    }

    @Test
    void refusingIsDoneAtTheBeginningOnly() {
        Demand demand = contacted("2024-10-08", 10);
        refused(DemandsError.MOVE_NOT_POSSIBLE, demand, new DemandEvent.Refused("无关"), office(), "2024-10-09T09:00");
        assertThatThrownBy(() ->
                        demand.resolve(Outcome.NOT_ADMITTED, "不予受理", by(unitOfficer(), "2024-10-09T10:00"), rules))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.errorKey()).isEqualTo(DemandsError.OUTCOME_NOT_POSSIBLE));
        Demand refused =
                make(raised("2024-10-08T09:00"), new DemandEvent.Refused("不属工业企业"), office(), "2024-10-08T10:00");
        assertThat(refused.answer().outcome()).isEqualTo(Outcome.NOT_ADMITTED);
    }

    @Test
    void emptyWordsAreRefused() {
        refused(
                DemandsError.INCOMPLETE,
                contacted("2024-10-08", 10),
                new DemandEvent.Replied("  "),
                unitOfficer(),
                "2024-10-09T10:00");
    }

    private Demand raised(String moment) {
        return Demand.raise(DemandFixture.id(), DemandFixture.matter(), by(clerk(), moment), rules)
                .demand();
    }

    private Demand contacted(String day, int closingDays) {
        return make(dispatchedOn(day, closingDays), new DemandEvent.Contacted("电话"), unitOfficer(), day + "T15:00");
    }

    private Demand rated(String day, Grade grade) {
        Demand resolved = contacted(day, 10)
                .resolve(Outcome.PARTLY_SOLVED, "部分解决。", by(unitOfficer(), "2024-10-09T09:00"), rules)
                .demand();
        return make(resolved, rated(grade, null), clerk(), "2024-10-09T15:00");
    }

    private static DemandEvent.Rated rated(Grade grade, @Nullable String comment) {
        return new DemandEvent.Rated(grade, comment, Limit.ofDays(1));
    }

    private static DemandEvent.Objected objected(String reason) {
        return new DemandEvent.Objected(reason, null, Limit.ofDays(1));
    }

    private static DemandEvent.Reopened reopened(String reason) {
        return new DemandEvent.Reopened(PREFECTURE, Limit.ofDays(1), Limit.ofDays(3), Limit.ofDays(10), reason);
    }

    private Demand make(Demand demand, DemandEvent event, Actor actor, String moment) {
        return demand.make(event, by(actor, moment), rules).demand();
    }

    private DemandClock clock(Demand demand, String day) {
        return DemandClock.of(demand, moment(day + "T12:00"), rules);
    }

    private void refused(DemandsError error, Demand demand, DemandEvent event, Actor actor, String moment) {
        ThrowingCallable call = () -> make(demand, event, actor, moment);
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(error));
    }
}
