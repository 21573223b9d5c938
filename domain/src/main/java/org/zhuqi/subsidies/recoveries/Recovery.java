package org.zhuqi.subsidies.recoveries;

import java.time.Instant;
import java.time.LocalDate;
import lombok.Builder;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.UserId;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.ledger.Posting;

/**
 * An award that was revoked and what is to come back of it.
 *
 * @param document number of the order
 * @param evidence what shows it: number or title of the record
 * @param principal what was paid of the award
 * @param interest on it up to the order's day
 * @param due until when it is to come
 * @param barredUntil last day on which the enterprise is barred, null when it is not
 * @param received what came, by itself or enforced
 * @param writtenOff what will not come
 * @param version for optimistic locking
 */
@With
@Builder
public record Recovery(
        RecoveryId id,
        ProgrammeId programme,
        LocalText programmeTitle,
        Posting.Matter matter,
        LocalText enterpriseName,
        String reason,
        String document,
        String evidence,
        Money principal,
        Money interest,
        @Nullable LocalDate due,
        @Nullable LocalDate barredUntil,
        Money received,
        Money writtenOff,
        UserId by,
        String byName,
        Instant at,
        long version) {
    /** Longest reason and evidence. */
    public static final int MAX_TEXT = 1000;

    /** How something of the order was settled. */
    public enum Kind {
        RECEIVED,
        ENFORCED,
        WRITTEN_OFF
    }

    /** What is still to come. */
    public Money outstanding() {
        return principal.plus(interest).minus(received).minus(writtenOff);
    }

    public boolean settled() {
        return outstanding().isZero();
    }

    /** What of an amount that comes now is principal: it goes first, interest after it. */
    public Money principalOf(Money coming) {
        return principal.minus(received).max(Money.ZERO).min(coming);
    }

    public Recovery settle(Kind kind, Money amount) {
        if (!amount.isPositive() || amount.compareTo(outstanding()) > 0) {
            throw SubsidiesError.RECOVERY_EXCEEDED.refused(outstanding().toString(), amount.toString());
        }
        return kind == Kind.WRITTEN_OFF ? withWrittenOff(writtenOff.plus(amount)) : withReceived(received.plus(amount));
    }
}
