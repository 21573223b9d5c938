package org.zhuqi.subsidies.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.subsidies.SubsidiesError;

class LedgerBookTest {
    private static final ProgrammeId PROGRAMME = new ProgrammeId(new UUID(1, 1));
    private static final ApplicationId ONE = new ApplicationId(new UUID(2, 1));

    private static Posting posting(Cause cause, @Nullable ApplicationId application, List<Entry> entries) {
        return new Posting(
                new PostingId(UUID.randomUUID()),
                PROGRAMME,
                application == null
                        ? null
                        : new Posting.Matter(application, ReviewFixture.ENTERPRISE, ReviewFixture.YANJI),
                cause,
                "x",
                entries,
                ReviewFixture.prefectureOfficer().id(),
                "prefecture-officer-1",
                Instant.EPOCH);
    }

    private static LedgerBook funded(Money amount) {
        LedgerBook book = LedgerBook.empty(PROGRAMME);
        return book.after(
                posting(Cause.APPROPRIATE, null, book.fund(Cause.APPROPRIATE, FundingSource.PREFECTURE, amount)));
    }

    private static LedgerBook moved(LedgerBook book, Cause cause, ApplicationId application, Money amount) {
        return book.after(posting(cause, application, book.move(cause, application, amount)));
    }

    @Test
    void whatIsReservedNeverExceedsTheBudgetAndTheRefusalSaysWhatIsLeft() {
        LedgerBook book = moved(funded(Money.ofWan(100)), Cause.RESERVE, ONE, Money.ofWan(80));
        assertThatThrownBy(() -> book.move(Cause.RESERVE, new ApplicationId(new UUID(2, 2)), Money.ofYuan("200000.01")))
                .isInstanceOfSatisfying(RefusedException.class, e -> {
                    assertThat(e.is(SubsidiesError.BUDGET_EXCEEDED)).isTrue();
                    assertThat(e.args()).containsExactly("200000", "200000.01");
                });
    }

    @Test
    void whatIsClaimedNeverExceedsTheAward() {
        LedgerBook book = moved(funded(Money.ofWan(100)), Cause.RESERVE, ONE, Money.ofWan(40));
        book = moved(book, Cause.AWARD, ONE, Money.ofWan(40));
        book = moved(book, Cause.ALLOCATE, ONE, Money.ofWan(40));
        LedgerBook claimed = moved(book, Cause.CLAIM, ONE, Money.ofWan(30));
        assertThatThrownBy(() -> claimed.move(Cause.CLAIM, ONE, Money.ofWan("10.01")))
                .isInstanceOfSatisfying(RefusedException.class, e -> {
                    assertThat(e.is(SubsidiesError.AWARD_EXCEEDED)).isTrue();
                    assertThat(e.args()).containsExactly("100000", "100100");
                });
    }

    @Test
    void aPostingThatIsNotBalancedInEverySourceIsNone() {
        assertThatThrownBy(() -> posting(
                        Cause.APPROPRIATE,
                        null,
                        List.of(
                                new Entry(FundingSource.NATIONAL, LedgerAccount.FUNDS, Money.ofWan(-1)),
                                new Entry(FundingSource.COUNTY, LedgerAccount.APPROPRIATED, Money.ofWan(1)))))
                .hasMessageContaining("balanced in every source");
        assertThatThrownBy(() -> posting(
                        Cause.PAY,
                        ONE,
                        List.of(
                                new Entry(FundingSource.NATIONAL, LedgerAccount.FUNDS, Money.ofWan(-1)),
                                new Entry(FundingSource.NATIONAL, LedgerAccount.PAID, Money.ofWan(1)))))
                .hasMessageContaining("does not touch");
    }

    /** Whatever is tried in whatever order, refused or done: every equation of the ledger holds after each step. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void anyInterleavingKeepsEveryEquation(long seed) {
        Random random = new Random(seed);
        LedgerBook book = LedgerBook.empty(PROGRAMME);
        List<Posting> history = new ArrayList<>();
        List<ApplicationId> applications = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            applications.add(new ApplicationId(new UUID(seed, i)));
        }
        Cause[] causes = Cause.values();
        int refused = 0;
        for (int step = 0; step < 1_500; step++) {
            Cause cause = causes[random.nextInt(causes.length)];
            ApplicationId application = applications.get(random.nextInt(applications.size()));
            FundingSource source = FundingSource.values()[random.nextInt(4)];
            Money amount = Money.ofYuan(1 + random.nextInt(50_000)).plus(Money.ofYuan("0.0" + random.nextInt(10)));
            boolean treasury = cause == Cause.APPROPRIATE || cause == Cause.WITHDRAW;
            try {
                List<Entry> entries =
                        treasury ? book.fund(cause, source, amount) : book.move(cause, application, amount);
                Posting posting = posting(cause, treasury ? null : application, entries);
                assertThat(posting.amount()).isEqualTo(amount);
                history.add(posting);
                book = book.after(posting);
            } catch (RefusedException e) {
                refused++;
            }
            requireEquations(book, applications, "seed " + seed + " step " + step);
        }
        assertThat(refused).as("seed %s", seed).isPositive();
        assertThat(history.stream().map(Posting::cause).distinct())
                .as("seed %s", seed)
                .hasSize(causes.length);
        requireHistory(book, history, seed);
    }

    private static void requireEquations(LedgerBook book, List<ApplicationId> applications, String where) {
        Money all = Money.ZERO;
        for (LedgerAccount account : LedgerAccount.values()) {
            all = all.plus(book.balance(account));
            if (account.ofApplication()) {
                Money parts =
                        applications.stream().map(a -> book.balance(account, a)).reduce(Money.ZERO, Money::plus);
                assertThat(parts).as("%s: %s", where, account).isEqualTo(book.balance(account));
            }
        }
        assertThat(all).as(where).isEqualTo(Money.ZERO);
        assertThat(book.reached(LedgerAccount.RESERVED, null)).as(where).isLessThanOrEqualTo(book.budget());
        for (ApplicationId application : applications) {
            assertThat(book.reached(LedgerAccount.CLAIMED, application))
                    .as(where)
                    .isLessThanOrEqualTo(book.reached(LedgerAccount.AWARDED, application));
        }
        book.slots()
                .forEach((slot, amount) -> assertThat(amount.isNegative())
                        .as("%s: %s", where, slot)
                        .isEqualTo(amount.isNegative() && slot.account() == LedgerAccount.FUNDS));
    }

    private static void requireHistory(LedgerBook book, List<Posting> history, long seed) {
        Map<LedgerBook.Slot, Money> sums = new HashMap<>();
        history.forEach(p -> LedgerBook.changes(p).forEach((slot, amount) -> sums.merge(slot, amount, Money::plus)));
        assertThat(book.slots()).as("seed %s", seed).containsAllEntriesOf(sums).hasSameSizeAs(sums);
    }
}
