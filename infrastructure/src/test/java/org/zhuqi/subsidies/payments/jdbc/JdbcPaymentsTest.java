package org.zhuqi.subsidies.payments.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuqi.programmes.InMemoryProgrammes;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.usecase.ReviewRoom;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.jdbc.TestDatabase;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.ledger.Cause;
import org.zhuqi.subsidies.ledger.Posting;
import org.zhuqi.subsidies.ledger.jdbc.LedgerDatabase;
import org.zhuqi.subsidies.ledger.usecase.PostToLedger;
import org.zhuqi.subsidies.payments.Payable;
import org.zhuqi.subsidies.payments.PaymentBatch;
import org.zhuqi.subsidies.payments.PaymentOrder;
import org.zhuqi.subsidies.payments.Payments;
import org.zhuqi.subsidies.payments.PaymentsContract;
import org.zhuqi.subsidies.payments.usecase.PaymentQueries;
import org.zhuqi.subsidies.payments.usecase.RecordPaymentResult;
import tools.jackson.databind.json.JsonMapper;

class JdbcPaymentsTest extends PaymentsContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final PaymentRows rows = new PaymentRows(JsonMapper.builder().build());
    private final Payments payments = new JdbcPayments(DATABASE.jdbc(), rows);
    private final PaymentQueries queries =
            new JdbcPaymentQueries(DATABASE.jdbc(), rows, Clock.system(ZoneId.of("Asia/Shanghai")));

    @Override
    protected Payments payments() {
        return payments;
    }

    @Test
    void listsShowWhatIsDueAndWhatBecameOfItWithinReach() {
        Payable payable = sentDown().getFirst();
        PaymentBatch batch = batch();
        PaymentOrder order = payments.add(order(batch, payable));
        payments.save(order.answered(new PaymentOrder.Result(false, payable.due(), null, "账号与户名不符")));
        var all = ReviewFixture.prefectureOfficer().scopeFor(SubsidiesRight.READ);
        assertThat(queries.of(all, enterprise, PageRequest.first(10)).items())
                .hasSize(2)
                .filteredOn(row -> row.payable().number() == 1)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.paidOn()).isNull();
                    assertThat(row.failure()).isEqualTo("账号与户名不符");
                });
        assertThat(queries.ofProgramme(all, programme, PageRequest.first(1)).next())
                .isNotNull();
        assertThat(queries.ofProgramme(
                                ReviewFixture.otherUnitOfficer().scopeFor(SubsidiesRight.READ),
                                programme,
                                PageRequest.first(10))
                        .items())
                .isEmpty();
        var bureau = ReviewFixture.prefectureOfficer().scopeFor(SubsidiesRight.READ_PROPOSALS);
        assertThat(queries.batches(bureau, programme)).singleElement().satisfies(row -> {
            assertThat(row.orders()).isEqualTo(1);
            assertThat(row.failed()).isEqualTo(1);
            assertThat(row.paid()).isZero();
        });
        assertThat(queries.orders(bureau, batch.id(), PageRequest.first(10)).items())
                .hasSize(1);
        assertThat(queries.batch(bureau, batch.id())).contains(batch);
        assertThat(queries.paid(all, payable.due(), payable.due(), null, programme, PageRequest.first(10))
                        .items())
                .isEmpty();
        assertThat(queries.accountsToConfirm(bureau)).isEmpty();
        assertThat(queries.accounts(all, enterprise)).isEmpty();
    }

    /** A file of answers holds the ledger from its first line on; whoever answers by hand waits for it. */
    @Test
    void anAnswerByHandHoldsNothingThatAFileOfAnswersStillNeeds() throws Exception {
        DataSource dataSource = DATABASE.dataSource();
        JdbcClient jdbc = JdbcClient.create(dataSource);
        TransactionTemplate transactions = DATABASE.transactions(dataSource);
        ReviewRoom room = new ReviewRoom();
        room.clock.at("2024-09-09T09:00:00");
        Actor officer = ReviewFixture.prefectureOfficer();
        PostToLedger ledger = new PostToLedger(LedgerDatabase.ledger(jdbc), new InMemoryProgrammes(), room.clock);
        RecordPaymentResult results =
                new RecordPaymentResult(PaymentDatabase.payments(jdbc), ledger, room.track, room.trail, room.clock);
        PaymentBatch batch = batch();
        List<PaymentOrder> orders = sentDown().stream()
                .map(payable -> {
                    payments.save(payable.become(Payable.State.ORDERED));
                    return payments.add(order(batch, payable));
                })
                .toList();
        Posting.Matter matter = orders.getFirst().matter();
        for (Cause cause : List.of(Cause.RESERVE, Cause.AWARD, Cause.ALLOCATE, Cause.CLAIM)) {
            transactions.executeWithoutResult(status -> ledger.move(
                    new PostToLedger.Transfer(officer, programme, matter, cause, "示范"), Money.ofYuan("200000.10")));
        }
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<?> byHand = transactions.execute(status -> {
                results.record(officer, failed(orders.getFirst()));
                Future<?> other = pool.submit(() -> transactions.executeWithoutResult(
                        waiting -> results.record(officer, failed(orders.getLast()))));
                Awaitility.await().until(() -> other.isDone() || somebodyWaits());
                results.record(officer, failed(orders.getLast()));
                return other;
            });
            byHand.get(60, TimeUnit.SECONDS);
        }
        assertThat(payments.ordersOf(batch.id())).hasSize(2).allMatch(order -> order.result() != null);
    }

    private static RecordPaymentResult.Command failed(PaymentOrder order) {
        return new RecordPaymentResult.Command(order.id(), false, LocalDate.of(2024, 9, 9), null, "账号与户名不符");
    }

    private static boolean somebodyWaits() {
        return DATABASE.jdbc()
                .sql("select exists (select 1 from pg_locks where not granted and locktype = 'advisory')")
                .query(Boolean.class)
                .single();
    }
}
