package org.zhuqi.campaigns.demands.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhuqi.campaigns.demands.DemandFixture.PREFECTURE;
import static org.zhuqi.campaigns.demands.DemandFixture.TUMEN;
import static org.zhuqi.campaigns.demands.DemandFixture.YANJI;
import static org.zhuqi.campaigns.demands.DemandFixture.clerk;
import static org.zhuqi.campaigns.demands.DemandFixture.leader;
import static org.zhuqi.campaigns.demands.DemandFixture.office;
import static org.zhuqi.campaigns.demands.DemandFixture.otherClerk;
import static org.zhuqi.campaigns.demands.DemandFixture.otherUnitOfficer;
import static org.zhuqi.campaigns.demands.DemandFixture.unitOfficer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.zhuqi.calendar.CalendarDay;
import org.zhuqi.calendar.CalendarId;
import org.zhuqi.calendar.CalendarYear;
import org.zhuqi.calendar.Limit;
import org.zhuqi.campaigns.demands.CardReason;
import org.zhuqi.campaigns.demands.Channel;
import org.zhuqi.campaigns.demands.Complexity;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandClock;
import org.zhuqi.campaigns.demands.DemandFixture;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.DemandLimits;
import org.zhuqi.campaigns.demands.DemandMessage;
import org.zhuqi.campaigns.demands.DemandMessagePosted;
import org.zhuqi.campaigns.demands.DemandMove;
import org.zhuqi.campaigns.demands.DemandMoved;
import org.zhuqi.campaigns.demands.DemandState;
import org.zhuqi.campaigns.demands.DemandsError;
import org.zhuqi.campaigns.demands.Grade;
import org.zhuqi.campaigns.demands.InMemoryDemands;
import org.zhuqi.campaigns.demands.Origin;
import org.zhuqi.campaigns.demands.Outcome;
import org.zhuqi.campaigns.demands.Promise;
import org.zhuqi.campaigns.demands.PublicCounts;
import org.zhuqi.campaigns.demands.StepKind;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

class DemandUseCasesTest {
    private static final UUID KEY = UUID.fromString("67000000-0000-4000-8000-000000000001");
    private final DemandRoom room = new DemandRoom();

    @Test
    void everyMoveIsAuditedAndTold() {
        DemandId id = room.dispatched(clerk(), "대출 연장");
        assertThat(room.moved())
                .extracting(DemandMoved::move)
                .containsExactly(DemandMove.RAISE, DemandMove.ACCEPT, DemandMove.DISPATCH);
        assertThat(room.trail.events())
                .extracting(event -> event.action())
                .containsExactly("demands.raise", "demands.accept", "demands.dispatch");
        assertThat(room.moved().getLast().lead()).isEqualTo(YANJI);
        assertThat(room.moved().getLast().assisting()).containsExactly(TUMEN);
        assertThat(room.demand(id).matter().language()).isEqualTo(Language.KO);
    }

    @Test
    void anOfficerWritesDownWhatAnEnterpriseOfTheUnitAskedForOnAVisit() {
        RaiseDemand.Command visit = new RaiseDemand.Command(
                null, clerk().enterprise(), "staff", "缺焊工", "缺15名焊工。", Language.ZH, Origin.of(Channel.VISIT), null);
        assertThat(room.raise.raise(unitOfficer(), visit).matter().origin().channel())
                .isEqualTo(Channel.VISIT);
        assertThat(room.raise.raise(clerk(), visit).matter().origin())
                .as("an enterprise does not say that an officer came")
                .isEqualTo(Origin.of(Channel.PORTAL));
        refused(SharedError.NOT_FOUND, () -> room.raise.raise(otherUnitOfficer(), visit));
        refused(SharedError.DENIED, () -> room.raise.raise(leader(), visit));
        refused(
                DemandsError.INCOMPLETE,
                () -> room.raise.raise(
                        clerk(),
                        new RaiseDemand.Command(
                                null, null, "none", "", "", Language.ZH, Origin.of(Channel.PORTAL), null)));
    }

    @Test
    void eachSideMovesOnlyWhatIsItsOwn() {
        DemandId id = room.dispatched(clerk(), "贷款续贷");
        refused(DemandsError.NOT_YOUR_MATTER, () -> room.answer.contact(otherUnitOfficer(), id, "电话"));
        refused(DemandsError.NOT_YOUR_MATTER, () -> room.answer.contact(office(), id, "电话"));
        refused(SharedError.DENIED, () -> room.answer.contact(clerk(), id, "电话"));
        refused(SharedError.DENIED, () -> room.dispatch.dispatch(unitOfficer(), id, TUMEN, Set.of(), null));
        refused(SharedError.NOT_FOUND, () -> room.give.give(otherClerk(), id, "材料"));
        refused(SharedError.NOT_FOUND, () -> room.open.open(otherClerk(), id));
        assertThat(room.open.open(otherUnitOfficer(), id).demand().id())
                .as("an assisting unit sees it")
                .isEqualTo(id);
    }

    @Test
    void aDuplicateIsMergedAndManyOfAKindAreAnsweredOnceWithEachEnterpriseTold() {
        DemandId leading = room.dispatched(clerk(), "园区供电不足");
        DemandId twice = room.raised(clerk(), "园区供电不足");
        DemandId others = room.raised(otherClerk(), "园区供电不稳");
        refused(DemandsError.NOT_THE_SAME, () -> room.join.merge(office(), others, leading));
        room.join.merge(office(), twice, leading);
        room.join.bind(office(), others, leading);
        assertThat(room.demand(twice).state()).isEqualTo(DemandState.MERGED);
        room.answer.contact(unitOfficer(), leading, "上门");
        room.events.clear();
        room.answer.reply(unitOfficer(), leading, "增容方案已报批。");
        assertThat(room.moved())
                .as("who follows hears of interim replies too")
                .extracting(DemandMoved::move, DemandMoved::enterprise)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(DemandMove.REPLY, clerk().enterprise()),
                        org.assertj.core.groups.Tuple.tuple(
                                DemandMove.REPLY, otherClerk().enterprise()));
        assertThat(room.demand(others).state()).isEqualTo(DemandState.BOUND);
        room.events.clear();
        room.answer.resolve(unitOfficer(), leading, Outcome.SOLVED, "增容完成。");
        assertThat(room.moved())
                .extracting(DemandMoved::move, DemandMoved::enterprise)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(DemandMove.RESOLVE, clerk().enterprise()),
                        org.assertj.core.groups.Tuple.tuple(
                                DemandMove.RESOLVE, otherClerk().enterprise()));
        assertThat(room.demand(others).answer().text()).isEqualTo("增容完成。");
        room.rate.rate(otherClerk(), others, Grade.DISSATISFIED, "仍停电");
        room.reopen.reopen(office(), others, "上级接办");
        assertThat(room.demand(others).handling().lead()).isEqualTo(PREFECTURE);
        assertThat(room.demand(leading).state()).isEqualTo(DemandState.RESOLVED);
    }

    @Test
    void manyOfAKindBecomeOneMatterAllOfThemOrNone() {
        DemandId leading = room.raised(clerk(), "园区供电不足");
        DemandId one = room.raised(otherClerk(), "园区供电不稳");
        DemandId two = room.raised(otherClerk(), "园区停电频繁");
        refused(DemandsError.NOT_THE_SAME, () -> room.join.gather(office(), leading, List.of(one, two)));
        room.accept.accept(office(), leading, Complexity.COMPLEX, null, null);
        room.dispatch.dispatch(office(), leading, YANJI, Set.of(), null);
        refused(DemandsError.INCOMPLETE, () -> room.join.gather(office(), leading, List.of()));
        refused(DemandsError.INCOMPLETE, () -> room.join.gather(office(), leading, List.of(leading)));
        refused(SharedError.DENIED, () -> room.join.gather(unitOfficer(), leading, List.of(one)));
        List<DemandId> tooMany = LongStream.rangeClosed(0, JoinDemands.MOST)
                .mapToObj(number -> new DemandId(new UUID(64, number)))
                .toList();
        refused(DemandsError.INCOMPLETE, () -> room.join.gather(office(), leading, tooMany));
        room.events.clear();
        assertThat(room.join.gather(office(), leading, List.of(one, two)))
                .extracting(Demand::state)
                .containsOnly(DemandState.BOUND);
        assertThat(room.moved()).extracting(DemandMoved::move).containsExactly(DemandMove.BIND, DemandMove.BIND);
        room.answer.contact(unitOfficer(), leading, "上门");
        room.answer.resolve(unitOfficer(), leading, Outcome.SOLVED, "增容完成。");
        assertThat(List.of(one, two))
                .allSatisfy(id -> assertThat(room.demand(id).answer().text()).isEqualTo("增容完成。"));
    }

    @Test
    void theEnterpriseTakesItsDemandBackAndNobodyOwesAnythingAnyMore() {
        DemandId id = room.dispatched(clerk(), "续贷困难");
        refused(SharedError.NOT_FOUND, () -> room.withdraw.withdraw(otherClerk(), id, "误报"));
        refused(SharedError.DENIED, () -> room.withdraw.withdraw(office(), id, "误报"));
        refused(DemandsError.INCOMPLETE, () -> room.withdraw.withdraw(clerk(), id, " "));
        room.answer.contact(unitOfficer(), id, "电话");
        room.ask.ask(unitOfficer(), id, "请补充");
        room.events.clear();
        room.withdraw.withdraw(clerk(), id, "银行已同意续贷");
        assertThat(room.demand(id).state()).isEqualTo(DemandState.WITHDRAWN);
        assertThat(room.demand(id).standsStill()).isFalse();
        assertThat(room.demand(id).promises()).noneMatch(Promise::open);
        assertThat(room.moved()).extracting(DemandMoved::move).containsExactly(DemandMove.WITHDRAW);
        assertThat(room.moved().getFirst().lead()).isEqualTo(YANJI);
        room.clock.at("2024-12-20T00:10");
        assertThat(room.sweep.sweep()).as("supervision leaves it alone").isZero();
        refused(DemandsError.MOVE_NOT_POSSIBLE, () -> room.withdraw.withdraw(clerk(), id, "再撤"));
    }

    @Test
    void whatIsAnsweredOrWaitedForByOthersIsNotTakenBack() {
        DemandId leading = room.dispatched(clerk(), "园区供电不足");
        DemandId other = room.raised(otherClerk(), "园区供电不稳");
        room.join.bind(office(), other, leading);
        refused(DemandsError.OTHERS_HANG_ON_IT, () -> room.withdraw.withdraw(clerk(), leading, "不需要了"));
        room.withdraw.withdraw(otherClerk(), other, "已解决");
        room.answer.contact(unitOfficer(), leading, "上门");
        room.answer.resolve(unitOfficer(), leading, Outcome.SOLVED, "已办");
        assertThat(room.demand(other).state()).isEqualTo(DemandState.WITHDRAWN);
        refused(DemandsError.MOVE_NOT_POSSIBLE, () -> room.withdraw.withdraw(clerk(), leading, "不需要了"));
    }

    @Test
    void theSweepGivesEverythingOnceHoweverOftenItRuns() {
        DemandId id = room.dispatched(clerk(), "贷款续贷");
        assertThat(room.sweep.sweep()).isZero();
        for (String day : List.of("2024-10-17", "2024-10-22", "2024-10-28", "2024-10-29")) {
            room.clock.at(day + "T00:05");
            room.sweep.sweep();
            assertThat(room.sweep.sweep()).isZero();
        }
        assertThat(room.demand(id).cards())
                .extracting(card -> card.reason())
                .containsExactly(CardReason.OVERDUE, CardReason.LONG_OVERDUE);
        assertThat(room.moved().stream().map(DemandMoved::move))
                .containsExactly(
                        DemandMove.RAISE,
                        DemandMove.ACCEPT,
                        DemandMove.DISPATCH,
                        DemandMove.REMIND,
                        DemandMove.GIVE_CARD,
                        DemandMove.GIVE_CARD);
        assertThat(room.trail.events().getLast().actor().role()).isEqualTo(org.zhuqi.shared.Role.SYSTEM);
    }

    @Test
    void afterACalendarIsLoadedTheLimitsAreCountedAnew() {
        DemandId id = room.dispatched(clerk(), "贷款续贷");
        InMemoryDemands kept = (InMemoryDemands) room.demands;
        assertThat(kept.projection(id).closingDue()).isEqualTo("2024-10-21");
        CalendarYear year = room.years.of(CalendarId.NATIONAL).getFirst();
        List<CalendarDay> days = new java.util.ArrayList<>(year.days());
        days.add(new CalendarDay(java.time.LocalDate.parse("2024-10-16"), CalendarDay.Kind.OFF, "临时放假", true));
        room.years.put(new CalendarYear(CalendarId.NATIONAL, 2024, "notice", false, days));
        room.demands.lookAtAllAgain();
        assertThat(room.sweep.sweep()).isEqualTo(1);
        assertThat(kept.projection(id).closingDue()).isEqualTo("2024-10-22");
        assertThat(room.sweep.sweep()).isZero();
    }

    @Test
    void aCardIsAnsweredByItsUnitAndCancelledByTheLevelThatGaveIt() {
        DemandId id = room.dispatched(clerk(), "贷款续贷");
        room.clock.at("2024-10-22T08:00");
        room.sweep.sweep();
        refused(DemandsError.NOT_YOUR_MATTER, () -> room.supervise.answer(otherUnitOfficer(), id, 1, "整改"));
        room.supervise.answer(unitOfficer(), id, 1, "已与银行对接，本周办结。");
        refused(SharedError.DENIED, () -> room.supervise.cancel(unitOfficer(), id, 1, "取消"));
        room.supervise.cancel(office(), id, 1, "整改到位");
        assertThat(room.demand(id).cards().getFirst().stands()).isFalse();
    }

    @Test
    void nobodyCancelsACardOfTheirOwnUnit() {
        DemandId id = room.raised(clerk(), "贷款续贷");
        room.accept.accept(office(), id, Complexity.SIMPLE, null, null);
        room.dispatch.dispatch(office(), id, PREFECTURE, Set.of(), null);
        room.clock.at("2024-10-14T08:00");
        room.sweep.sweep();
        assertThat(room.demand(id).cards()).hasSize(1);
        refused(DemandsError.NOT_YOUR_CARD, () -> room.supervise.cancel(office(), id, 1, "取消"));
    }

    @Test
    void notesAmongOfficesNeverReachTheEnterprise() {
        DemandId id = room.dispatched(clerk(), "贷款续贷");
        room.post.post(clerk(), id, said("请问进度？"));
        room.post.post(unitOfficer(), id, said("正在联系银行。"));
        DemandMessage note = room.post.post(otherUnitOfficer(), id, noted("我市银行可承接。"));
        refused(DemandsError.NOT_YOUR_MATTER, () -> room.post.post(otherUnitOfficer(), id, said("您好")));
        refused(SharedError.DENIED, () -> room.post.post(clerk(), id, noted("内部")));
        assertThat(room.open.open(clerk(), id).thread()).hasSize(2).doesNotContain(note);
        assertThat(room.open.open(unitOfficer(), id).thread()).hasSize(3);
        assertThat(room.files.mayRead(clerk(), note.id().toString()).allowed()).isFalse();
        assertThat(room.files.mayRead(unitOfficer(), note.id().toString()).allowed())
                .isTrue();
        assertThat(room.files.mayAttach(unitOfficer(), note.id().toString()).allowed())
                .as("somebody else's")
                .isFalse();
    }

    /** A telephone that heard no answer sends again. */
    @Test
    void whatIsSentTwiceIsRaisedAndWrittenOnce() {
        RaiseDemand.Command sent = new RaiseDemand.Command(
                KEY, null, "finance", "贷款续贷", "下月到期。", Language.ZH, Origin.of(Channel.PORTAL), null);
        DemandId id = room.raise.raise(clerk(), sent).id();
        assertThat(room.raise.raise(clerk(), sent).id()).isEqualTo(id);
        PostDemandMessage.Command message = new PostDemandMessage.Command(KEY, false, "合同");
        DemandMessage first = room.post.post(clerk(), id, message);
        assertThat(room.post.post(clerk(), id, message)).isEqualTo(first);
        assertThat(room.open.open(clerk(), id).thread()).containsExactly(first);
        assertThat(room.events.stream().filter(DemandMessagePosted.class::isInstance))
                .hasSize(1);
        // The same key for another demand would be another message: it was used.
        DemandId other = room.raised(clerk(), "用工");
        refused(SharedError.CHANGED_MEANWHILE, () -> room.post.post(clerk(), other, message));
        // Somebody else's key is somebody else's.
        room.accept.accept(office(), id, Complexity.ORDINARY, null, null);
        assertThat(room.post.post(office(), id, message).id()).isNotEqualTo(first.id());
    }

    private static PostDemandMessage.Command said(String text) {
        return new PostDemandMessage.Command(null, false, text);
    }

    private static PostDemandMessage.Command noted(String text) {
        return new PostDemandMessage.Command(null, true, text);
    }

    @Test
    void theEnterpriseSeesNothingOfDisputesAndSupervision() {
        DemandId id = room.dispatched(clerk(), "贷款续贷");
        room.object.object(unitOfficer(), id, "不属本地", TUMEN);
        room.decide.decide(office(), id, false, "属地负责");
        room.clock.at("2024-10-30T08:00");
        room.sweep.sweep();
        DemandFile own = room.open.open(clerk(), id);
        assertThat(own.history())
                .extracting(line -> line.event().move())
                .containsExactly(DemandMove.RAISE, DemandMove.ACCEPT, DemandMove.DISPATCH);
        assertThat(own.clock().steps()).noneMatch(step -> step.about() > 0);
        assertThat(room.open.open(unitOfficer(), id).history()).hasSize(8);
    }

    @Test
    void whatIsNotPossibleIsOfferedWithItsReason() {
        DemandId id = room.dispatched(clerk(), "贷款续贷");
        DemandFile file = room.open.open(unitOfficer(), id);
        assertThat(file.offers(DemandMove.CONTACT)).isTrue();
        assertThat(file.offers(DemandMove.RESOLVE)).isFalse();
        room.clock.at("2024-10-10T09:00");
        assertThat(room.open.open(unitOfficer(), id).offers())
                .filteredOn(offer -> offer.move() == DemandMove.OBJECT)
                .singleElement()
                .satisfies(offer -> assertThat(offer.obstacle().errorKey()).isEqualTo(DemandsError.OBJECTION_OVER));
        assertThat(room.open.open(leader(), id).offers()).isEmpty();
    }

    @Test
    void theProposalShowsWhyAUnitIsProposed() {
        DemandId finance = room.raised(clerk(), "贷款续贷");
        room.queries.records.add(new DemandQueries.UnitRecord(YANJI, 12, 4, 3, 2, 1));
        List<ProposeRouting.Proposal> proposals = room.propose.propose(office(), finance);
        assertThat(proposals).extracting(ProposeRouting.Proposal::unit).startsWith(PREFECTURE, YANJI);
        assertThat(proposals.get(1).reasons())
                .extracting(ProposeRouting.Reason::kind, ProposeRouting.Reason::points)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ProposeRouting.Reason.Kind.PLACE, 40),
                        org.assertj.core.groups.Tuple.tuple(ProposeRouting.Reason.Kind.ON_TIME, 15),
                        org.assertj.core.groups.Tuple.tuple(ProposeRouting.Reason.Kind.SATISFIED, 5),
                        org.assertj.core.groups.Tuple.tuple(ProposeRouting.Reason.Kind.LOAD, -12));
        assertThat(proposals.get(1).points()).isEqualTo(48);
    }

    @Test
    void smallGroupsAreNotShownSinglyNorFoundBySubtracting() {
        PublicCounts counts = PublicCounts.of(Map.of("finance", 20L, "staff", 6L, "land", 3L));
        assertThat(counts.groups()).extracting(PublicCounts.Group::code).containsExactly("finance");
        assertThat(counts.others()).isEqualTo(9);
        assertThat(PublicCounts.of(Map.of("finance", 3L)).tooFew()).isTrue();
        assertThat(PublicCounts.of(Map.of("finance", 3L, "staff", 3L)).others()).isEqualTo(6);
        assertThat(PublicCounts.of(Map.of("finance", 20L, "land", 5L)).groups()).hasSize(2);
    }

    @Test
    void aLimitInHoursIsPromisedAsTheSettingSaysAndSupervisionLooksAtTheMoment() {
        DemandRoom hours = new DemandRoom(
                DemandLimits.DEFAULT.withContact(Limit.of("PT1H")).withOrdinary(Limit.of("PT10H")));
        hours.clock.at("2024-10-08T11:00");
        DemandId id = hours.dispatched(clerk(), "贷款续贷");
        DemandClock clock = hours.open.open(unitOfficer(), id).clock();
        assertThat(clock.last(StepKind.CONTACT).orElseThrow().dueAt()).isEqualTo(at("2024-10-08T14:00"));
        assertThat(clock.dueAt()).isEqualTo(at("2024-10-09T16:30"));
        assertThat(clock.workingTimeLeft()).isEqualTo(Duration.ofHours(10));
        assertThat(clock.due()).isEqualTo("2024-10-09");
        hours.clock.at("2024-10-09T14:29");
        assertThat(hours.sweep.sweep()).isZero();
        hours.clock.at("2024-10-09T14:30");
        assertThat(hours.sweep.sweep()).isEqualTo(1);
        assertThat(hours.sweep.sweep()).isZero();
        assertThat(hours.moved().getLast().move()).isEqualTo(DemandMove.REMIND);
        hours.clock.at("2024-10-10T00:00");
        assertThat(hours.sweep.sweep()).isEqualTo(1);
        assertThat(hours.demand(id).cards()).extracting(card -> card.reason()).containsExactly(CardReason.OVERDUE);
    }

    private static Instant at(String local) {
        return DemandFixture.moment(local).at();
    }

    private static void refused(ErrorKey error, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(error));
    }
}
