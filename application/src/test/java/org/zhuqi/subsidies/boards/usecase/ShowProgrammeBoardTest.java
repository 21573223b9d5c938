package org.zhuqi.subsidies.boards.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.programmes.InMemoryProgrammes;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.reviews.Ageing;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.reviews.usecase.BoardQueries.BySize;
import org.zhuqi.reviews.usecase.BoardQueries.Passage;
import org.zhuqi.reviews.usecase.BoardQueries.Waiting;
import org.zhuqi.reviews.usecase.ReviewRoom;
import org.zhuqi.reviews.usecase.StageQueries.Days;
import org.zhuqi.reviews.usecase.StageQueries.Passed;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.subsidies.ledger.FundingSource;
import org.zhuqi.subsidies.ledger.LedgerAccount;
import org.zhuqi.subsidies.payments.PaymentPromise;
import org.zhuqi.subsidies.payments.usecase.PromiseKept;

/** It is Monday 26 August 2024, nine o'clock. */
class ShowProgrammeBoardTest {
    private static final ReportingUnitId YANJI = ReviewFixture.YANJI;
    private static final ReportingUnitId TUMEN = new ReportingUnitId("222402");
    private static final LocalDate TODAY = LocalDate.of(2024, 8, 26);
    private static final Instant LONG_AGO = Instant.parse("2024-08-01T01:00:00Z");

    private final ReviewRoom room = new ReviewRoom();
    private final Programme call = ProgrammeFixture.programme().withBudget(Money.ofWan(500));
    private final InMemoryProgrammes programmes = new InMemoryProgrammes();
    private final BoardSources.Matters matters = new BoardSources.Matters();
    private final BoardSources.Sums sums = new BoardSources.Sums();
    private final ShowProgrammeBoard showProgrammeBoard = new ShowProgrammeBoard(
            programmes,
            matters,
            matters,
            sums,
            sums,
            new PromiseKept(new BoardSources.Paid(), room.calendars, new PaymentPromise(60)),
            new AccountDirectory(room.accounts),
            room.calendars,
            room.clock);
    private final Actor officer = ReviewFixture.prefectureOfficer();

    @BeforeEach
    void begin() {
        room.clock.at(TODAY + "T09:00:00");
        room.have(officer);
        programmes.add(call);
    }

    private ProgrammeBoard board() {
        return showProgrammeBoard.show(officer, call.id());
    }

    private static Waiting waiting(ReportingUnitId unit, @Nullable UserId holder, Ageing ageing, long many) {
        return new Waiting(StageKind.COUNTY_REVIEW, unit, holder, ageing, many, LONG_AGO);
    }

    @Test
    void eachStageSaysWhoCameWhoIsThereAndWhereItEnded() {
        matters.passages.add(new Passage(StageKind.COUNTY_REVIEW, YANJI, 5, 2, 1, 1, 2));
        matters.passages.add(new Passage(StageKind.COUNTY_REVIEW, TUMEN, 3, 1, 0, 0, 0));
        matters.waiting.add(waiting(YANJI, null, Ageing.SOON, 2));
        matters.waiting.add(waiting(TUMEN, officer.id(), Ageing.VERY_LATE, 1));
        ProgrammeBoard board = board();
        assertThat(board.handedIn()).isEqualTo(5);
        assertThat(board.here()).isEqualTo(3);
        assertThat(board.overdue()).isEqualTo(1);
        assertThat(board.stages())
                .filteredOn(line -> line.kind() == StageKind.COUNTY_REVIEW)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.reached()).isEqualTo(8);
                    assertThat(line.standing()).isEqualTo(3);
                    assertThat(line.of(Ageing.SOON)).isEqualTo(2);
                    assertThat(line.rejected()).isEqualTo(1);
                    assertThat(line.withdrawn()).isEqualTo(1);
                });
        assertThat(board.units())
                .extracting(line -> line.unit(), line -> line.here(), line -> line.overdue())
                .containsExactly(tuple(YANJI, 2L, 0L), tuple(TUMEN, 1L, 1L));
    }

    @Test
    void whatNobodyHoldsStandsLastAndSomebodyWithoutAnAccountHasNoName() {
        UserId gone = new UserId(new UUID(9, 9));
        matters.waiting.add(waiting(YANJI, null, Ageing.IN_TIME, 9));
        matters.waiting.add(waiting(YANJI, gone, Ageing.IN_TIME, 1));
        matters.waiting.add(waiting(YANJI, officer.id(), Ageing.LATE, 2));
        matters.waiting.add(waiting(TUMEN, officer.id(), Ageing.IN_TIME, 1));
        assertThat(board().holders())
                .extracting(
                        line -> line.person(), line -> line.matters(), line -> line.overdue(), line -> line.oldest())
                .containsExactly(
                        tuple(officer.id(), 3L, 2L, LONG_AGO),
                        tuple(gone, 1L, 0L, LONG_AGO),
                        tuple(null, 9L, 0L, LONG_AGO));
        assertThat(board().holders().get(1).name()).isNull();
    }

    @Test
    void daysAreWorkingDays() {
        LocalDate thursday = LocalDate.of(2024, 8, 1);
        matters.passages.add(new Passage(StageKind.COUNTY_REVIEW, YANJI, 10, 0, 0, 0, 0));
        matters.passed.add(
                new Passed(StageKind.COUNTY_REVIEW, null, new Days(thursday, LocalDate.of(2024, 8, 7), List.of()), 9));
        matters.passed.add(
                new Passed(StageKind.COUNTY_REVIEW, null, new Days(thursday, LocalDate.of(2024, 8, 23), List.of()), 1));
        assertThat(board().stages())
                .filteredOn(line -> line.kind() == StageKind.COUNTY_REVIEW)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.passed()).isEqualTo(10);
                    // Nine of four working days, one of sixteen.
                    assertThat(line.meanDays()).isEqualByComparingTo("5.2");
                    assertThat(line.p90Days()).isEqualTo(4);
                });
    }

    @Test
    void whatWentOnIsCountedInEveryAccountBefore() {
        sums.balances.put(LedgerAccount.APPROPRIATED, Money.ofWan(100));
        sums.balances.put(LedgerAccount.AWARDED, Money.ofWan(60));
        sums.balances.put(LedgerAccount.PAID, Money.ofWan(40));
        ProgrammeBoard board = board();
        assertThat(board.burn().of(LedgerAccount.APPROPRIATED)).isEqualTo(Money.ofWan(200));
        assertThat(board.burn().of(LedgerAccount.AWARDED)).isEqualTo(Money.ofWan(100));
        assertThat(board.burn().of(LedgerAccount.PAID)).isEqualTo(Money.ofWan(40));
        assertThat(board.burn().bySource()).containsOnlyKeys(FundingSource.PREFECTURE);
        assertThat(board.units()).singleElement().satisfies(line -> {
            assertThat(line.unit()).isEqualTo(YANJI);
            assertThat(line.awarded()).isEqualTo(Money.ofWan(100));
            assertThat(line.paid()).isEqualTo(Money.ofWan(40));
        });
    }

    @Test
    void theLargestEnterprisesStandFirstAndThoseWithoutAClassLast() {
        matters.sizes.add(new BySize(null, 1, 1));
        matters.sizes.add(new BySize("SMALL", 4, 2));
        matters.sizes.add(new BySize("LARGE", 2, 0));
        sums.balances.put(LedgerAccount.PAID, Money.ofWan(40));
        assertThat(board().sizes())
                .extracting(line -> line.size(), line -> line.paid())
                .containsExactly(tuple("LARGE", Money.ZERO), tuple("SMALL", Money.ofWan(40)), tuple(null, Money.ZERO));
    }

    @Test
    void thePromiseCountsThePaidAndThoseThatCanNoLongerBePaidInTime() {
        ProgrammeBoard.Promise promise = board().promise();
        assertThat(promise.workingDays()).isEqualTo(60);
        assertThat(promise.kept()).isEqualTo(3);
        assertThat(promise.broken()).isEqualTo(1);
        assertThat(promise.waiting()).isEqualTo(7);
        assertThat(room.calendars.local().weekdaysWhereMissing().between(promise.since(), TODAY))
                .as("what was handed in on that day is due today")
                .isEqualTo(60);
    }

    @Test
    void enterprisesSeeNoBoardAndACallThatIsNotThereHasNone() {
        for (Actor nobody : List.of(ReviewFixture.clerk(), Actor.anonymous(""))) {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> showProgrammeBoard.show(nobody, call.id()))
                    .matches(e -> e.is(SharedError.DENIED));
        }
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> showProgrammeBoard.show(officer, new ProgrammeId(new UUID(9, 9))))
                .matches(e -> e.is(SharedError.NOT_FOUND));
        assertThat(matters.askedWith).isEmpty();
        showProgrammeBoard.show(ReviewFixture.unitOfficer(), call.id());
        assertThat(matters.askedWith)
                .as("a county officer's board is of the county")
                .isNotEmpty()
                .allMatch(scope -> scope.units().contains(YANJI));
    }
}
