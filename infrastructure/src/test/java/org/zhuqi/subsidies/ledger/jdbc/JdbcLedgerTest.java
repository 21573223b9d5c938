package org.zhuqi.subsidies.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.jdbc.TestDatabase;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.ledger.Cause;
import org.zhuqi.subsidies.ledger.FundingSource;
import org.zhuqi.subsidies.ledger.Ledger;
import org.zhuqi.subsidies.ledger.LedgerAccount;
import org.zhuqi.subsidies.ledger.LedgerBook;
import org.zhuqi.subsidies.ledger.LedgerContract;
import org.zhuqi.subsidies.ledger.usecase.LedgerQueries;
import tools.jackson.databind.json.JsonMapper;

class JdbcLedgerTest extends LedgerContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Instant LATER = Instant.parse("2024-12-31T00:00:00Z");

    private final JdbcLedger ledger = new JdbcLedger(DATABASE.jdbc());
    private final LedgerQueries queries =
            new JdbcLedgerQueries(DATABASE.jdbc(), JsonMapper.builder().build());

    @Override
    protected Ledger ledger() {
        return ledger;
    }

    @Test
    void theLedgerIsNeverChanged() {
        fund(FundingSource.PREFECTURE, Money.ofWan(1));
        for (String sql : new String[] {
            "update ledger_posting set amount = 1",
            "delete from ledger_entry",
            "truncate ledger_entry",
            "truncate ledger_posting cascade"
        }) {
            assertThatThrownBy(() -> DATABASE.jdbc().sql(sql).update())
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void entriesThatAreNotBalancedAreNotKept() {
        fund(FundingSource.PREFECTURE, Money.ofWan(1));
        assertThatThrownBy(() -> DATABASE.jdbc()
                        .sql("insert into ledger_entry (posting_id, line, source, account, amount)"
                                + " select id, 9, 'COUNTY', 'PAID', 1 from ledger_posting where programme_id = ?")
                        .param(programme.value())
                        .update())
                .rootCause()
                .hasMessageContaining("is not balanced");
    }

    @Test
    void noAccountIsEverLessThanNothing() {
        fund(FundingSource.PREFECTURE, Money.ofWan(1));
        assertThatThrownBy(() -> DATABASE.jdbc()
                        .sql(
                                "update ledger_balance set amount = -1 where programme_id = ? and account = 'APPROPRIATED'")
                        .param(programme.value())
                        .update())
                .rootCause()
                .hasMessageContaining("ledger_balance_not_below_nothing");
    }

    /** Many at once award, claim, pay, give back and recover against one budget, in any order. */
    @Test
    void anyNumberAtOnceKeepEveryEquation() throws Exception {
        DataSource dataSource = DATABASE.dataSource();
        TransactionTemplate transactions = DATABASE.transactions(dataSource);
        JdbcLedger shared = new JdbcLedger(JdbcClient.create(dataSource));
        fund(FundingSource.PREFECTURE, Money.ofWan(60));
        fund(FundingSource.NATIONAL, Money.ofWan(40));
        List<ApplicationId> applications = IntStream.range(0, 4)
                .mapToObj(i -> new ApplicationId(UUID.randomUUID()))
                .toList();
        List<Cause> causes = IntStream.range(0, Cause.values().length)
                .mapToObj(i -> Cause.values()[i])
                .filter(cause -> cause != Cause.APPROPRIATE && cause != Cause.WITHDRAW)
                .toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Random random = new Random(i);
                tasks.add(() -> {
                    int done = 0;
                    for (int step = 0; step < 60; step++) {
                        ApplicationId application = applications.get(random.nextInt(applications.size()));
                        Cause cause = causes.get(random.nextInt(causes.size()));
                        Money amount = Money.ofYuan(1 + random.nextInt(200_000));
                        try {
                            transactions.executeWithoutResult(status -> shared.post(posting(
                                    cause,
                                    application,
                                    shared.open(programme, application).move(cause, application, amount))));
                            done++;
                        } catch (RefusedException e) {
                            // Too little there: the next one.
                        }
                    }
                    return done;
                });
            }
            int done = 0;
            for (Future<Integer> result : pool.invokeAll(tasks)) {
                done += result.get();
            }
            assertThat(done).isGreaterThan(20);
        }
        LedgerBook whole = ledger.open(programme, null);
        Money all = Money.ZERO;
        for (LedgerAccount account : LedgerAccount.values()) {
            all = all.plus(whole.balance(account));
            Money parts = applications.stream()
                    .map(a -> ledger.open(programme, a).balance(account, a))
                    .reduce(Money.ZERO, Money::plus);
            assertThat(account.ofApplication() ? parts : whole.balance(account)).isEqualTo(whole.balance(account));
        }
        assertThat(all).isEqualTo(Money.ZERO);
        assertThat(whole.budget()).isEqualTo(Money.ofWan(100));
        assertThat(whole.reached(LedgerAccount.RESERVED, null)).isLessThanOrEqualTo(whole.budget());
        assertThat(DATABASE.jdbc()
                        .sql("""
                                select count(*) from (
                                    select e.source, e.account, sum(e.amount) as amount from ledger_posting p
                                    join ledger_entry e on e.posting_id = p.id where p.programme_id = :programme
                                    group by e.source, e.account) h
                                full join (select * from ledger_balance where programme_id = :programme
                                    and application_id = '00000000-0000-0000-0000-000000000000') b
                                    on b.source = h.source and b.account = h.account
                                where h.amount is distinct from b.amount""")
                        .param("programme", programme.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void figuresAreTheSumOfTheirRecordsAndUnitsSeeTheirOwn() {
        fund(FundingSource.PREFECTURE, Money.ofWan(100));
        move(Cause.RESERVE, first, Money.ofWan(40));
        move(Cause.AWARD, first, Money.ofWan(40));
        move(Cause.ALLOCATE, first, Money.ofWan(30));
        move(Cause.CALL_BACK, first, Money.ofWan(5));
        var all = ReviewFixture.prefectureOfficer().scopeFor(SubsidiesRight.READ);
        var unit = ReviewFixture.unitOfficer().scopeFor(SubsidiesRight.READ);
        var other = ReviewFixture.otherUnitOfficer().scopeFor(SubsidiesRight.READ);
        var allocated = new LedgerQueries.Wanted(LedgerAccount.ALLOCATED.andBeyond(), LATER, null, programme);
        assertThat(queries.sum(all, allocated)).isEqualTo(Money.ofWan(25));
        assertThat(queries.sum(unit, allocated)).isEqualTo(Money.ofWan(25));
        assertThat(queries.sum(other, allocated)).isEqualTo(Money.ZERO);
        assertThat(queries.counted(all, allocated, PageRequest.first(10)).items().stream()
                        .map(LedgerQueries.CountedRow::counted)
                        .reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.ofWan(25));
        assertThat(queries.sumByUnit(all, allocated)).containsOnly(Map.entry(ReviewFixture.YANJI, Money.ofWan(25)));
        var budget = new LedgerQueries.Wanted(LedgerAccount.APPROPRIATED.andBeyond(), LATER, null, programme);
        assertThat(queries.sum(all, budget)).isEqualTo(Money.ofWan(100));
        var work = ReviewFixture.prefectureOfficer().scopeFor(SubsidiesRight.WORK);
        assertThat(queries.balances(work, programme))
                .extracting(LedgerQueries.BalanceRow::account, LedgerQueries.BalanceRow::amount)
                .containsExactlyInAnyOrder(
                        tuple(LedgerAccount.FUNDS, Money.ofWan(-100)),
                        tuple(LedgerAccount.APPROPRIATED, Money.ofWan(60)),
                        tuple(LedgerAccount.AWARDED, Money.ofWan(15)),
                        tuple(LedgerAccount.ALLOCATED, Money.ofWan(25)));
        assertThat(queries.balancesByUnit(work, programme))
                .extracting(LedgerQueries.UnitBalanceRow::unit, LedgerQueries.UnitBalanceRow::amount)
                .containsExactlyInAnyOrder(
                        tuple(ReviewFixture.YANJI, Money.ofWan(15)), tuple(ReviewFixture.YANJI, Money.ofWan(25)));
        assertThat(queries.balances(ReviewFixture.otherUnitOfficer().scopeFor(SubsidiesRight.WORK), programme))
                .isEmpty();
        assertThat(queries.postings(work, programme, PageRequest.first(2)).items())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.entries()).hasSize(2));
    }
}
