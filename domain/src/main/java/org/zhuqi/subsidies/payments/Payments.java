package org.zhuqi.subsidies.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Port;

/** What is due, to which accounts, in which batches. */
@Port
public interface Payments {
    void add(Allocation allocation, List<Payable> payables);

    /** Keeps what was accepted of a claim as the next of its application, whatever number it says; returns it so. */
    Payable addNext(Payable payable);

    Optional<Payable> findPayable(PayableId id);

    List<Payable> payablesOf(ApplicationId application);

    /** Open payables of a programme that may be paid on the day, in the order of their ids. */
    List<PayableId> due(ProgrammeId programme, LocalDate day);

    /** Refuses CHANGED_MEANWHILE on an old version. */
    void save(Payable payable);

    void add(PaymentBatch batch);

    Optional<PaymentBatch> findBatch(PaymentBatchId id);

    /** Keeps it as the next line of its batch; refuses NOT_PAYABLE when another order for the payable has not failed. */
    PaymentOrder add(PaymentOrder order);

    Optional<PaymentOrder> findOrder(PaymentOrderId id);

    List<PaymentOrder> ordersOf(PaymentBatchId batch);

    /** Refuses CHANGED_MEANWHILE on an old version. */
    void save(PaymentOrder order);

    Optional<PayeeAccount> findAccount(PayeeAccountId id);

    /** The one confirmed last. */
    Optional<PayeeAccount> confirmedAccount(EnterpriseId enterprise);

    void add(PayeeAccount account);

    /** Keeps the confirmation. Refuses CHANGED_MEANWHILE on an old version. */
    void save(PayeeAccount account);
}
