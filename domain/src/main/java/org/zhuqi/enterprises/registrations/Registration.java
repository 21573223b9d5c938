package org.zhuqi.enterprises.registrations;

import java.time.Instant;
import lombok.AccessLevel;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.UserId;

/**
 * An enterprise's wish to take part, with its first user's account.
 *
 * @param registrant the account that waits with it
 * @param ruling the last decision, null before one; stays visible while a mended registration waits again
 * @param version counts saves
 */
@With(AccessLevel.PRIVATE)
public record Registration(
        RegistrationId id,
        UserId registrant,
        Claim claim,
        Instant submittedAt,
        RegistrationStatus status,
        @Nullable Ruling ruling,
        long version) {

    public static Registration submitted(RegistrationId id, UserId registrant, Claim claim, Instant now) {
        return new Registration(id, registrant, claim, now, RegistrationStatus.PENDING, null, 0);
    }

    public Registration confirmed(UserId by, EnterpriseId enterprise, Instant now) {
        return become(RegistrationStatus.CONFIRMED).withRuling(new Ruling(by, now, null, enterprise));
    }

    public Registration rejected(UserId by, String reason, Instant now) {
        return become(RegistrationStatus.REJECTED).withRuling(new Ruling(by, now, reason, null));
    }

    /** The registrant has mended it after a refusal. */
    public Registration resubmitted(Claim mended, Instant now) {
        return become(RegistrationStatus.PENDING).withClaim(mended).withSubmittedAt(now);
    }

    private Registration become(RegistrationStatus next) {
        if (!status.mayBecome(next)) {
            throw RegistrationError.DECIDED_ALREADY.refused();
        }
        return withStatus(next);
    }
}
