package org.zhuqi.subsidies.payments;

import java.time.LocalDate;
import java.util.Objects;
import lombok.Builder;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.candidates.BankAccount;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.ledger.Posting;

/**
 * One order to pay one payable to one account; of one payable there is never more than one that has not failed.
 *
 * @param line in its batch, from 1
 * @param to the account as it was confirmed when the order was made
 * @param result null while the treasury has not answered
 * @param version for optimistic locking
 */
@With
@Builder
public record PaymentOrder(
        PaymentOrderId id,
        PaymentBatchId batch,
        int line,
        PayableId payable,
        ProgrammeId programme,
        Posting.Matter matter,
        LocalText enterpriseName,
        Money amount,
        BankAccount to,
        @Nullable Result result,
        long version) {
    /** Longest voucher number and reason. */
    public static final int MAX_TEXT = 200;

    /**
     * What the treasury says.
     *
     * @param voucher its number; null when it failed
     * @param reason why it failed; null when it was paid
     */
    public record Result(
            boolean paid,
            LocalDate on,
            @Nullable String voucher,
            @Nullable String reason) {}

    /** Whether the treasury said the very same before. */
    public boolean alreadySaid(Result said) {
        return Objects.equals(result, said);
    }

    public PaymentOrder answered(Result said) {
        if (result != null) {
            throw SubsidiesError.ANSWERED_OTHERWISE.refused();
        }
        return withResult(said);
    }
}
