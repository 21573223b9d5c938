package org.zhuqi.subsidies.payments.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Money;
import org.zhuqi.subsidies.claims.Claim;
import org.zhuqi.subsidies.ledger.Award;
import org.zhuqi.subsidies.ledger.LedgerAccount;
import org.zhuqi.subsidies.ledger.LedgerBook;
import org.zhuqi.subsidies.payments.Payable;
import org.zhuqi.subsidies.payments.PaymentOrder;

/**
 * What holds of a programme's money whatever happened to it.
 *
 * @param inForce amount of an award by its version in force
 */
record LedgerEquations(SharedMoney shared, MoneyDesk.Kept kept, Function<Award, Money> inForce) {
    /** Asks every equation; of what is going on meanwhile nothing is known. */
    void require(List<Award> awards, List<PaymentOrder> allOrders) {
        ProgrammeId programme = shared.programme.id();
        Map<ApplicationId, LedgerBook> books = new HashMap<>();
        awards.forEach(award -> books.put(award.application(), kept.ledger().open(programme, award.application())));
        LedgerBook whole = kept.ledger().open(programme, null);
        Money all =
                EnumSet.allOf(LedgerAccount.class).stream().map(whole::balance).reduce(Money.ZERO, Money::plus);
        assertThat(all).as("double entry").isEqualTo(Money.ZERO);
        assertThat(whole.budget()).isEqualTo(SharedMoney.BUDGET);
        assertThat(whole.reached(LedgerAccount.RESERVED, null))
                .as("awarded within the budget")
                .isLessThanOrEqualTo(SharedMoney.BUDGET);
        for (LedgerAccount account : LedgerAccount.values()) {
            if (account.ofApplication()) {
                Money sum = books.entrySet().stream()
                        .map(book -> book.getValue().balance(account, book.getKey()))
                        .reduce(Money.ZERO, Money::plus);
                assertThat(whole.balance(account)).as(account.name()).isEqualTo(sum);
                assertThat(sum.isNegative()).as(account.name()).isFalse();
            }
        }
        awards.forEach(award -> require(award, books.get(award.application()), allOrders));
    }

    private void require(Award award, LedgerBook book, List<PaymentOrder> allOrders) {
        ApplicationId id = award.application();
        Money amount = inForce.apply(award);
        List<Payable> payables = kept.payments().payablesOf(id);
        List<PaymentOrder> orders = allOrders.stream()
                .filter(order -> order.matter().application().equals(id))
                .toList();
        assertThat(book.reached(LedgerAccount.AWARDED, id))
                .as("the award in force")
                .isLessThanOrEqualTo(amount);
        assertThat(book.reached(LedgerAccount.CLAIMED, id))
                .as("paid and claimed within the award")
                .isLessThanOrEqualTo(amount);
        Money paid = sum(orders.stream().filter(LedgerEquations::isPaid).map(PaymentOrder::amount));
        assertThat(book.reached(LedgerAccount.PAID, id)).as("what was paid").isEqualTo(paid);
        assertThat(book.balance(LedgerAccount.RECOVERED, id))
                .as("recovered within what was paid")
                .isLessThanOrEqualTo(paid);
        Money filed = sum(kept.claims().of(id).stream()
                .filter(claim -> claim.state() == Claim.State.FILED)
                .map(Claim::claimed));
        Money underway = sum(payables.stream()
                .filter(payable -> payable.state() == Payable.State.ORDERED
                        || (payable.state() == Payable.State.OPEN && payable.claim() != null))
                .map(Payable::amount));
        assertThat(book.balance(LedgerAccount.CLAIMED, id)).as("claimed").isEqualTo(filed.plus(underway));
        assertThat(sum(payables.stream().filter(Payable::planned).map(Payable::amount)))
                .as("instalments that are to come")
                .isLessThanOrEqualTo(book.balance(LedgerAccount.ALLOCATED, id));
        for (Payable payable : payables) {
            assertThat(orders.stream()
                            .filter(order -> order.payable().equals(payable.id()))
                            .filter(order -> order.result() == null || isPaid(order)))
                    .as("paid once")
                    .hasSize(payable.state() == Payable.State.ORDERED || payable.state() == Payable.State.PAID ? 1 : 0);
        }
        kept.recoveries().findByApplication(id).ifPresent(recovery -> {
            assertThat(recovery.principal()).isEqualTo(paid);
            assertThat(recovery.outstanding().isNegative()).isFalse();
            assertThat(book.reached(LedgerAccount.AWARDED, id)).as("revoked").isEqualTo(paid);
            assertThat(book.balance(LedgerAccount.RECOVERED, id))
                    .as("principal first")
                    .isEqualTo(recovery.received().min(recovery.principal()));
        });
    }

    private static boolean isPaid(PaymentOrder order) {
        PaymentOrder.Result result = order.result();
        return result != null && result.paid();
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.ZERO, Money::plus);
    }
}
