package org.zhuqi.subsidies.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;

/** What every ledger by double entry keeps to. */
public abstract class LedgerContract {
    protected static final Instant AT = Instant.parse("2024-08-29T02:00:00Z");

    protected final ProgrammeId programme = new ProgrammeId(UUID.randomUUID());
    protected final ApplicationId first = new ApplicationId(UUID.randomUUID());
    protected final ApplicationId second = new ApplicationId(UUID.randomUUID());

    protected abstract Ledger ledger();

    protected Posting posting(Cause cause, @Nullable ApplicationId application, List<Entry> entries) {
        return new Posting(
                new PostingId(UUID.randomUUID()),
                programme,
                application == null
                        ? null
                        : new Posting.Matter(application, ReviewFixture.ENTERPRISE, ReviewFixture.YANJI),
                cause,
                "延州财产〔2024〕1号",
                entries,
                ReviewFixture.prefectureOfficer().id(),
                "prefecture-officer-1",
                AT);
    }

    protected void fund(FundingSource source, Money amount) {
        ledger().post(posting(
                Cause.APPROPRIATE, null, ledger().open(programme, null).fund(Cause.APPROPRIATE, source, amount)));
    }

    protected void move(Cause cause, ApplicationId application, Money amount) {
        ledger().post(posting(
                cause, application, ledger().open(programme, application).move(cause, application, amount)));
    }

    @Test
    void moneyIsTakenFromTheSourcesInTheirOrderAndFoundWhereItLies() {
        fund(FundingSource.PREFECTURE, Money.ofWan(100));
        fund(FundingSource.PROVINCIAL, Money.ofYuan("300000.01"));
        move(Cause.RESERVE, first, Money.ofWan(40));
        move(Cause.RESERVE, second, Money.ofWan(50));
        move(Cause.AWARD, first, Money.ofWan(40));
        move(Cause.ALLOCATE, first, Money.ofWan(20));
        LedgerBook book = ledger().open(programme, first);
        assertThat(book.budget()).isEqualTo(Money.ofYuan("1300000.01"));
        assertThat(book.balance(LedgerAccount.APPROPRIATED)).isEqualTo(Money.ofYuan("400000.01"));
        assertThat(book.balance(LedgerAccount.RESERVED)).isEqualTo(Money.ofWan(50));
        assertThat(book.balance(LedgerAccount.RESERVED, first)).isEqualTo(Money.ZERO);
        assertThat(book.reached(LedgerAccount.AWARDED, first)).isEqualTo(Money.ofWan(40));
        assertThat(book.slots())
                .containsEntry(
                        new LedgerBook.Slot(FundingSource.PROVINCIAL, LedgerAccount.ALLOCATED, first), Money.ofWan(20))
                .containsEntry(
                        new LedgerBook.Slot(FundingSource.PROVINCIAL, LedgerAccount.AWARDED, first),
                        Money.ofYuan("100000.01"))
                .containsEntry(
                        new LedgerBook.Slot(FundingSource.PREFECTURE, LedgerAccount.AWARDED, null),
                        Money.ofYuan("99999.99"));
    }

    @Test
    void whatAnEnterpriseWasAwardedIsKnownAsOfAnyMomentLessWhatWasTakenBack() {
        fund(FundingSource.PREFECTURE, Money.ofWan(100));
        move(Cause.RESERVE, first, Money.ofWan(10));
        assertThat(awarded(AT.plusSeconds(1))).as("set aside is not awarded").isEmpty();
        move(Cause.AWARD, first, Money.ofWan(10));
        move(Cause.ALLOCATE, first, Money.ofWan(4));
        assertThat(awarded(AT)).isEmpty();
        assertThat(awarded(AT.plusSeconds(1))).containsOnly(Map.entry(ReviewFixture.ENTERPRISE, Money.ofWan(10)));
        assertThat(ledger().awardedTo(
                                List.of(ReviewFixture.ENTERPRISE),
                                new ProgrammeId(UUID.randomUUID()),
                                AT.plusSeconds(1)))
                .isEmpty();
        move(Cause.REVOKE, first, Money.ofWan(6));
        assertThat(awarded(AT.plusSeconds(1))).containsOnly(Map.entry(ReviewFixture.ENTERPRISE, Money.ofWan(4)));
    }

    @Test
    void allThatAnEnterpriseWasAwardedInAPeriodIsKnownByTheDaysOfTheAwards() {
        fund(FundingSource.PREFECTURE, Money.ofWan(100));
        move(Cause.RESERVE, first, Money.ofWan(10));
        move(Cause.AWARD, first, Money.ofWan(10));
        move(Cause.ALLOCATE, first, Money.ofWan(4));
        ApplicationId another = new ApplicationId(UUID.randomUUID());
        Instant end = AT.plusSeconds(1);
        Money before = ledger().awardedSince(ReviewFixture.ENTERPRISE, AT, end, another);
        move(Cause.REVOKE, first, Money.ofWan(6));
        assertThat(ledger().awardedSince(ReviewFixture.ENTERPRISE, AT, end, another))
                .isEqualTo(before.minus(Money.ofWan(6)));
        assertThat(ledger().awardedSince(ReviewFixture.ENTERPRISE, AT, end, first))
                .as("its own award is left out")
                .isEqualTo(before.minus(Money.ofWan(10)));
        assertThat(ledger().awardedSince(ReviewFixture.ENTERPRISE, end, end.plusSeconds(9), another))
                .as("of before the period")
                .isEqualTo(Money.ZERO);
        assertThat(ledger().awardedSince(new EnterpriseId(UUID.randomUUID()), AT, end, another))
                .isEqualTo(Money.ZERO);
    }

    private Map<EnterpriseId, Money> awarded(Instant until) {
        return ledger().awardedTo(
                        List.of(ReviewFixture.ENTERPRISE, new EnterpriseId(UUID.randomUUID())), programme, until);
    }

    @Test
    void aProgrammeWithoutPostingsHasAnEmptyBook() {
        LedgerBook book = ledger().open(new ProgrammeId(UUID.randomUUID()), first);
        for (LedgerAccount account : LedgerAccount.values()) {
            assertThat(book.balance(account)).isEqualTo(Money.ZERO);
        }
    }
}
