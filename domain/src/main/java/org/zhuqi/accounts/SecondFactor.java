package org.zhuqi.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lombok.AccessLevel;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.UserId;

/**
 * What a person shows at login besides the password: a code of an authenticator app, or a recovery code.
 *
 * @param since when a first code confirmed it; null while it is only begun and asked of nobody
 * @param lastStep the step of the code used last; no code of it or of one before serves again
 * @param recovery hashes of the recovery codes that are left
 */
@With(AccessLevel.PRIVATE)
public record SecondFactor(
        UserId user, TotpSecret secret, @Nullable Instant since, long lastStep, List<String> recovery) {
    private static final long NONE = -1;

    public SecondFactor {
        recovery = List.copyOf(recovery);
    }

    /** The app may read the secret now; nothing is asked before a first code has shown that it did. */
    public static SecondFactor begun(UserId user, TotpSecret secret) {
        return new SecondFactor(user, secret, null, NONE, List.of());
    }

    /** Whether login asks for it. */
    public boolean set() {
        return since != null;
    }

    /** Confirmed by a first code; empty when the code is not the app's. */
    public Optional<SecondFactor> confirmed(String typed, List<RecoveryCode> codes, Instant now) {
        if (set()) {
            throw AccountError.SECOND_FACTOR_SET.refused();
        }
        return byApp(typed, now).map(used -> used.withSince(now).withRecoveryCodes(codes));
    }

    /** The factor after a code of the app or a recovery code was used; empty when it is neither. */
    public Optional<SecondFactor> used(String typed, Instant now) {
        if (!set()) {
            return Optional.empty();
        }
        Optional<SecondFactor> byApp = byApp(typed, now);
        return byApp.isPresent() ? byApp : byRecoveryCode(typed);
    }

    private Optional<SecondFactor> byApp(String typed, Instant now) {
        OptionalLong step = secret.stepOf(typed.replaceAll("\\s", ""), now, lastStep);
        return step.isPresent() ? Optional.of(withLastStep(step.getAsLong())) : Optional.empty();
    }

    private Optional<SecondFactor> byRecoveryCode(String typed) {
        return RecoveryCode.parse(typed)
                .map(code -> code.hash(user))
                .filter(recovery::contains)
                .map(hash -> withRecovery(
                        recovery.stream().filter(left -> !left.equals(hash)).toList()));
    }

    /** New recovery codes; the old ones end. */
    public SecondFactor withRecoveryCodes(List<RecoveryCode> codes) {
        return withRecovery(codes.stream().map(code -> code.hash(user)).toList());
    }
}
