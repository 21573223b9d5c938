package org.zhuqi.subsidies.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.candidates.BankAccount;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.rules.FactKey;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.ledger.Posting;

/** What every keeper of payments keeps to. */
public abstract class PaymentsContract {
    protected static final Instant AT = Instant.parse("2024-08-29T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2024, 8, 29);
    private static final UserId BY = ReviewFixture.prefectureOfficer().id();

    protected final ProgrammeId programme = new ProgrammeId(UUID.randomUUID());
    protected final ApplicationId application = new ApplicationId(UUID.randomUUID());
    protected final EnterpriseId enterprise = new EnterpriseId(UUID.randomUUID());

    protected abstract Payments payments();

    protected Payable payable(int number, LocalDate due) {
        return Payable.builder()
                .id(new PayableId(UUID.randomUUID()))
                .allocation(new AllocationId(new UUID(0, 0)))
                .programme(programme)
                .programmeTitle(new LocalText("设备投资补助", "설비투자보조", null))
                .matter(new Posting.Matter(application, enterprise, ReviewFixture.YANJI))
                .enterpriseName(LocalText.ofZh("示范企业001"))
                .number(number)
                .amount(Money.ofYuan("100000.05"))
                .due(due)
                .condition(
                        number == 1
                                ? null
                                : new Instalments.Condition(
                                        new FactKey("enterprise.above-scale"), LocalDate.of(2025, 12, 31)))
                .state(Payable.State.OPEN)
                .build();
    }

    protected List<Payable> sentDown() {
        AllocationId id = new AllocationId(UUID.randomUUID());
        List<Payable> payables = List.of(
                payable(1, DAY).withAllocation(id),
                payable(2, LocalDate.of(2026, 1, 1)).withAllocation(id));
        payments()
                .add(
                        new Allocation(
                                id,
                                programme,
                                "延州财产〔2024〕12号",
                                DAY,
                                1,
                                Money.ofYuan("200000.10"),
                                BY,
                                "prefecture-officer-1",
                                AT),
                        payables);
        return payables;
    }

    protected PaymentBatch batch() {
        PaymentBatch batch = new PaymentBatch(
                new PaymentBatchId(UUID.randomUUID()),
                programme,
                LocalText.ofZh("设备投资补助"),
                BY,
                "prefecture-officer-1",
                AT);
        payments().add(batch);
        return batch;
    }

    protected PaymentOrder order(PaymentBatch batch, Payable payable) {
        return PaymentOrder.builder()
                .id(new PaymentOrderId(UUID.randomUUID()))
                .batch(batch.id())
                .line(1)
                .payable(payable.id())
                .programme(programme)
                .matter(payable.matter())
                .enterpriseName(payable.enterpriseName())
                .amount(payable.amount())
                .to(new BankAccount("示范企业001", "某银行", "6222000011112222"))
                .build();
    }

    @Test
    void whatIsSentDownIsDueFromItsDayOn() {
        List<Payable> payables = sentDown();
        assertThat(payments().payablesOf(application)).isEqualTo(payables);
        assertThat(payments().due(programme, DAY.minusDays(1))).isEmpty();
        assertThat(payments().due(programme, DAY))
                .containsExactly(payables.getFirst().id());
        assertThat(payments().due(programme, LocalDate.of(2026, 1, 1))).hasSize(2);
        Payable lapsed = payables.getLast().become(Payable.State.LAPSED);
        payments().save(lapsed);
        assertThat(payments().findPayable(lapsed.id())).contains(lapsed.withVersion(1));
        refused(() -> payments().save(lapsed), SharedError.CHANGED_MEANWHILE);
    }

    @Test
    void aLoweredInstalmentIsKeptWithWhatIsLeftOfIt() {
        Payable first = sentDown().getFirst();
        Payable lowered = first.lower(Money.ofYuan("0.05"));
        payments().save(lowered);
        assertThat(payments().findPayable(first.id()))
                .contains(lowered.withVersion(1))
                .hasValueSatisfying(kept -> assertThat(kept.amount()).isEqualTo(Money.ofWan(10)));
        assertThat(lowered.lower(Money.ofWan(10)).state()).isEqualTo(Payable.State.REVOKED);
        refused(() -> first.become(Payable.State.ORDERED).lower(Money.ofYuan(1)), SubsidiesError.NOT_PAYABLE);
    }

    @Test
    void aPayableIsOrderedAgainOnlyAfterItFailedAndNeverTwice() {
        Payable payable = sentDown().getFirst();
        PaymentBatch batch = batch();
        assertThat(payments().findBatch(batch.id())).contains(batch);
        PaymentOrder first = payments().add(order(batch, payable));
        assertThat(payments().findOrder(first.id())).contains(first);
        refused(() -> payments().add(order(batch, payable)), SubsidiesError.NOT_PAYABLE);
        payments().save(first.answered(new PaymentOrder.Result(false, DAY, null, "账号与户名不符")));
        PaymentOrder second = payments().add(order(batch, payable));
        assertThat(second.line()).isEqualTo(2);
        PaymentOrder paid = second.answered(new PaymentOrder.Result(true, DAY, "PZ-0001", null));
        payments().save(paid);
        refused(() -> payments().save(paid), SharedError.CHANGED_MEANWHILE);
        refused(() -> payments().add(order(batch(), payable)), SubsidiesError.NOT_PAYABLE);
        assertThat(payments().ordersOf(batch.id()))
                .extracting(PaymentOrder::result)
                .containsExactly(
                        new PaymentOrder.Result(false, DAY, null, "账号与户名不符"),
                        new PaymentOrder.Result(true, DAY, "PZ-0001", null));
    }

    @Test
    void theAccountThatWasConfirmedLastCounts() {
        PayeeAccount first = account("6222000011112222");
        payments().add(first);
        assertThat(payments().confirmedAccount(enterprise)).isEmpty();
        PayeeAccount confirmed = first.confirm(new PayeeAccount.Confirmation(
                new UserId(UUID.randomUUID()), "prefecture-officer-2", AT.plusSeconds(1)));
        payments().save(confirmed);
        refused(() -> payments().save(confirmed), SharedError.CHANGED_MEANWHILE);
        PayeeAccount second = account("6222000033334444");
        payments().add(second);
        assertThat(payments().confirmedAccount(enterprise)).contains(confirmed.withVersion(1));
        payments()
                .save(second.confirm(new PayeeAccount.Confirmation(
                        new UserId(UUID.randomUUID()), "prefecture-officer-2", AT.plusSeconds(2))));
        assertThat(payments().confirmedAccount(enterprise).orElseThrow().masked())
                .isEqualTo("**** **** **** 4444");
    }

    private PayeeAccount account(String number) {
        return new PayeeAccount(
                new PayeeAccountId(UUID.randomUUID()),
                enterprise,
                new BankAccount("示范企业001", "某银行", number),
                BY,
                "clerk",
                AT,
                null,
                0);
    }

    private static void refused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call, org.zhuqi.shared.ErrorKey key) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }
}
