package org.zhuqi.subsidies.payments;

import java.time.Instant;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.candidates.BankAccount;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.UserId;
import org.zhuqi.subsidies.SubsidiesError;

/**
 * An account an enterprise wants its money on; nothing is paid to it before a second person confirmed it.
 *
 * @param confirmed null while it waits
 * @param version for optimistic locking
 */
@With
public record PayeeAccount(
        PayeeAccountId id,
        EnterpriseId enterprise,
        BankAccount account,
        UserId by,
        String byName,
        Instant at,
        @Nullable Confirmation confirmed,
        long version) {
    private static final int SHOWN = 4;

    public record Confirmation(UserId by, String byName, Instant at) {}

    public PayeeAccount confirm(Confirmation confirmation) {
        if (confirmed != null) {
            throw SubsidiesError.CONFIRMED_ALREADY.refused();
        }
        if (confirmation.by().equals(by)) {
            throw SubsidiesError.SAME_PERSON.refused();
        }
        return withConfirmed(confirmation);
    }

    /** {@code **** **** **** 1234} (docs/domain.md, masking). */
    public String masked() {
        return masked(account.number());
    }

    public static String masked(String number) {
        return "**** **** **** " + number.substring(Math.max(0, number.length() - SHOWN));
    }

    /** Numbers stay out of logs. */
    @Override
    public String toString() {
        return "PayeeAccount[" + id + " " + masked() + "]";
    }
}
