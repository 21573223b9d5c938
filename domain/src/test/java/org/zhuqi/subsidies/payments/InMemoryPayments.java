package org.zhuqi.subsidies.payments;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.recoveries.RecoveryRules;

/** Payments kept in memory. */
public final class InMemoryPayments implements Payments {
    private final Map<PayableId, Payable> payables = new LinkedHashMap<>();
    private final Map<PaymentBatchId, PaymentBatch> batches = new LinkedHashMap<>();
    private final Map<PaymentOrderId, PaymentOrder> orders = new LinkedHashMap<>();
    private final Map<PayeeAccountId, PayeeAccount> accounts = new LinkedHashMap<>();

    @Override
    public void add(Allocation allocation, List<Payable> of) {
        of.forEach(payable -> payables.put(payable.id(), payable));
    }

    @Override
    public Payable addNext(Payable payable) {
        Payable next = payable.withNumber(payablesOf(payable.matter().application()).stream()
                        .mapToInt(Payable::number)
                        .max()
                        .orElse(0)
                + 1);
        payables.put(next.id(), next);
        return next;
    }

    @Override
    public Optional<Payable> findPayable(PayableId id) {
        return Optional.ofNullable(payables.get(id));
    }

    @Override
    public List<Payable> payablesOf(ApplicationId application) {
        return payables.values().stream()
                .filter(p -> p.matter().application().equals(application))
                .sorted(Comparator.comparing(Payable::number))
                .toList();
    }

    @Override
    public List<PayableId> due(ProgrammeId programme, LocalDate day) {
        return payables.values().stream()
                .filter(p -> p.programme().equals(programme) && p.dueBy(day))
                .map(Payable::id)
                .toList();
    }

    @Override
    public void save(Payable payable) {
        requireVersion(findPayable(payable.id()).map(Payable::version), payable.version());
        payables.put(payable.id(), payable.withVersion(payable.version() + 1));
    }

    private static void requireVersion(Optional<Long> kept, long version) {
        if (kept.isEmpty() || kept.get() != version) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }

    @Override
    public void add(PaymentBatch batch) {
        batches.put(batch.id(), batch);
    }

    @Override
    public Optional<PaymentBatch> findBatch(PaymentBatchId id) {
        return Optional.ofNullable(batches.get(id));
    }

    @Override
    public PaymentOrder add(PaymentOrder order) {
        boolean twice = orders.values().stream()
                .filter(o -> o.payable().equals(order.payable()))
                .map(PaymentOrder::result)
                .anyMatch(result -> result == null || result.paid());
        if (twice) {
            throw SubsidiesError.NOT_PAYABLE.refused();
        }
        PaymentOrder kept = order.withLine(ordersOf(order.batch()).size() + 1);
        orders.put(kept.id(), kept);
        return kept;
    }

    @Override
    public Optional<PaymentOrder> findOrder(PaymentOrderId id) {
        return Optional.ofNullable(orders.get(id));
    }

    @Override
    public List<PaymentOrder> ordersOf(PaymentBatchId batch) {
        return orders.values().stream().filter(o -> o.batch().equals(batch)).toList();
    }

    /** What was paid of an application and when. */
    public List<RecoveryRules.Paid> paid(ApplicationId application) {
        return orders.values().stream()
                .filter(o -> o.matter().application().equals(application))
                .flatMap(o -> Optional.ofNullable(o.result()).stream()
                        .filter(PaymentOrder.Result::paid)
                        .map(result -> new RecoveryRules.Paid(o.amount(), result.on())))
                .toList();
    }

    @Override
    public void save(PaymentOrder order) {
        requireVersion(findOrder(order.id()).map(PaymentOrder::version), order.version());
        orders.put(order.id(), order.withVersion(order.version() + 1));
    }

    @Override
    public Optional<PayeeAccount> findAccount(PayeeAccountId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public Optional<PayeeAccount> confirmedAccount(EnterpriseId enterprise) {
        return accounts.values().stream()
                .filter(a -> a.enterprise().equals(enterprise) && a.confirmed() != null)
                .reduce((before, next) -> next);
    }

    @Override
    public void add(PayeeAccount account) {
        accounts.put(account.id(), account);
    }

    @Override
    public void save(PayeeAccount account) {
        requireVersion(findAccount(account.id()).map(PayeeAccount::version), account.version());
        accounts.put(account.id(), account.withVersion(account.version() + 1));
    }
}
