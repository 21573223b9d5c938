package org.zhuqi.subsidies.payments.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.subsidies.payments.Payable;
import org.zhuqi.subsidies.payments.PayeeAccountId;
import org.zhuqi.subsidies.payments.PaymentBatch;
import org.zhuqi.subsidies.payments.PaymentBatchId;
import org.zhuqi.subsidies.payments.PaymentOrder;

/** Reads payments: scope of {@link org.zhuqi.subsidies.SubsidiesRight#READ}; batches and accounts of READ_PROPOSALS. */
@Port
public interface PaymentQueries {
    /** What an enterprise is to get and got, the latest first. */
    Page<PayableRow> of(Scope scope, EnterpriseId enterprise, PageRequest page);

    /** The same of a programme. */
    Page<PayableRow> ofProgramme(Scope scope, ProgrammeId programme, PageRequest page);

    /** What was paid from the first day to the last, the latest first, with when it was applied for. */
    Page<PaidRow> paid(
            Scope scope,
            LocalDate from,
            LocalDate to,
            @Nullable ReportingUnitId unit,
            @Nullable ProgrammeId programme,
            PageRequest page);

    /** How many payments {@link #paid} shows, by the days of submission and payment. */
    List<PaidDays> paidDays(
            Scope scope, LocalDate from, LocalDate to, @Nullable ReportingUnitId unit, @Nullable ProgrammeId programme);

    /** The batches of a programme, the latest first. */
    List<BatchRow> batches(Scope scope, ProgrammeId programme);

    Optional<PaymentBatch> batch(Scope scope, PaymentBatchId id);

    /** The orders of a batch by line, with whole account numbers. */
    Page<PaymentOrder> orders(Scope scope, PaymentBatchId id, PageRequest page);

    /** Accounts that wait for a second person, oldest first. */
    List<AccountRow> accountsToConfirm(Scope scope);

    /** The accounts an enterprise stated, masked, the latest first. */
    List<AccountRow> accounts(Scope scope, EnterpriseId enterprise);

    /**
     * Something due in a list.
     *
     * @param paidOn null while it is not paid
     * @param failure why the last order failed, null when it did not
     */
    record PayableRow(
            Payable payable,
            @Nullable LocalDate paidOn,
            @Nullable String failure) {}

    /** @param submittedAt when the application was handed in, the last time */
    record PaidRow(PaymentOrder order, LocalDate paidOn, Instant submittedAt) {}

    record PaidDays(LocalDate submittedOn, LocalDate paidOn, long payments) {}

    record BatchRow(PaymentBatch batch, int orders, int paid, int failed, Money amount) {}

    /** @param number masked */
    record AccountRow(
            PayeeAccountId id,
            EnterpriseId enterprise,
            LocalText enterpriseName,
            String holder,
            String bank,
            String number,
            String byName,
            Instant at,
            @Nullable Instant confirmedAt) {}
}
