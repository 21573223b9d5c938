package org.zhuqi.subsidies.payments.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.jdbc.TestDatabase;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.payments.Payable;
import org.zhuqi.subsidies.payments.PaymentBatch;
import org.zhuqi.subsidies.payments.PaymentOrder;
import org.zhuqi.subsidies.payments.Payments;
import org.zhuqi.subsidies.payments.PaymentsContract;
import org.zhuqi.subsidies.payments.usecase.PaymentQueries;
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
}
