package org.zhuqi.accounts.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.ApiTokens;
import org.zhuqi.accounts.LockoutPolicy;
import org.zhuqi.accounts.PasswordHasher;
import org.zhuqi.accounts.PasswordPolicy;
import org.zhuqi.accounts.RecoveryCode;
import org.zhuqi.accounts.SecondFactor;
import org.zhuqi.accounts.SecondFactorPolicy;
import org.zhuqi.accounts.SecondFactors;
import org.zhuqi.accounts.Sessions;
import org.zhuqi.accounts.TotpSecret;
import org.zhuqi.accounts.Username;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

/** Sets up, renews and switches off the own second factor; other logins and all bearer tokens end with it. */
@Service
@Transactional(noRollbackFor = RefusedException.class)
@RequiredArgsConstructor
public class OwnSecondFactor {
    private final Accounts accounts;
    private final SecondFactors factors;
    private final ApiTokens tokens;
    private final Sessions sessions;
    private final PasswordHasher hasher;
    private final SecondFactorPolicy policy;
    private final LockoutPolicy lockout;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * How things stand.
     *
     * @param since when it was set up, null when there is none
     * @param recoveryLeft how many recovery codes have not been used
     * @param required whether the person's role cannot do without
     * @param begun the secret that waits for a first code, null when none does; a confirmed one is never shown again
     */
    public record View(
            Username username,
            @Nullable Instant since,
            int recoveryLeft,
            boolean required,
            @Nullable TotpSecret begun) {}

    /** What proves that it is really the person. */
    public record Proof(String password, String code) {
        @Override
        public String toString() {
            return "Proof[…]";
        }
    }

    @Transactional(readOnly = true)
    public View show(Actor actor) {
        Account account = own(actor);
        Optional<SecondFactor> factor = factors.find(account.id());
        return new View(
                account.username(),
                factor.map(SecondFactor::since).orElse(null),
                factor.map(known -> known.recovery().size()).orElse(0),
                policy.requiredFor(account.role()),
                factor.filter(known -> !known.set()).map(SecondFactor::secret).orElse(null));
    }

    /** Makes a secret for the app; one that was begun before and not confirmed is forgotten. */
    public void begin(Actor actor) {
        Account account = held(own(actor));
        if (factors.set(account.id())) {
            throw AccountError.SECOND_FACTOR_SET.refused();
        }
        factors.save(SecondFactor.begun(account.id(), TotpSecret.fresh()));
    }

    /**
     * Sets it up by a first code of the app.
     *
     * @param session secret of the session that stays
     * @return the recovery codes, shown this once
     */
    public List<RecoveryCode> confirm(Actor actor, String code, @Nullable String session) {
        Account account = held(own(actor));
        List<RecoveryCode> codes = RecoveryCode.freshSet();
        SecondFactor begun = factors.find(account.id()).orElseThrow(AccountError.SECOND_FACTOR_MISSING::refused);
        factors.save(begun.confirmed(code, codes, clock.instant())
                .orElseThrow(() -> SharedError.INVALID_INPUT.refused(
                        List.of(FieldProblem.of("code", "accounts.first-code-wrong")))));
        endElsewhere(actor, session);
        auditTrail.record(AuditEvent.done(actor, "accounts.set-second-factor", "account", account.id()));
        return codes;
    }

    /** Makes a new set of recovery codes; what was left of the old one ends. */
    public List<RecoveryCode> renewRecoveryCodes(Actor actor, Proof proof) {
        SecondFactor proved = proved(actor, proof, "accounts.renew-recovery-codes");
        List<RecoveryCode> codes = RecoveryCode.freshSet();
        factors.save(proved.withRecoveryCodes(codes));
        auditTrail.record(AuditEvent.done(actor, "accounts.renew-recovery-codes", "account", actor.id()));
        return codes;
    }

    /** Does without from now on; whose role requires one is led to set up another at once. */
    public void switchOff(Actor actor, Proof proof, @Nullable String session) {
        proved(actor, proof, "accounts.switch-off-second-factor");
        factors.remove(actor.id());
        endElsewhere(actor, session);
        auditTrail.record(AuditEvent.done(actor, "accounts.switch-off-second-factor", "account", actor.id()));
    }

    private void endElsewhere(Actor actor, @Nullable String session) {
        sessions.endAll(actor.id(), session);
        tokens.revokeAllOf(actor.id(), clock.instant());
    }

    /** One answer whichever was wrong, and it counts towards the lock: an open browser must not serve for guessing. */
    private SecondFactor proved(Actor actor, Proof proof, String action) {
        Instant now = clock.instant();
        Account account = held(own(actor));
        if (!account.admits(now)) {
            throw AccountError.LOGIN_REFUSED.refused(
                    lockout.failures(), lockout.lockFor().toMinutes());
        }
        SecondFactor factor = factors.find(account.id())
                .filter(SecondFactor::set)
                .orElseThrow(AccountError.SECOND_FACTOR_MISSING::refused);
        boolean right = proof.password().length() <= PasswordPolicy.MAX_LENGTH
                && hasher.matches(proof.password(), account.credentials().hash());
        Optional<SecondFactor> used = factor.used(proof.code(), now);
        if (!right || used.isEmpty()) {
            accounts.save(account.loginFailed(lockout, now));
            auditTrail.record(AuditEvent.denied(actor, action, "account", actor.id()));
            throw SharedError.INVALID_INPUT.refused(
                    List.of(FieldProblem.of("password", "accounts.password-or-code-wrong")));
        }
        return used.get();
    }

    private Account own(Actor actor) {
        actor.may(AccountRight.OWN).orRefuse();
        return accounts.find(actor.id()).orElseThrow(SharedError.NOT_FOUND::refused);
    }

    private Account held(Account account) {
        return accounts.findAndHold(account.username()).orElseThrow(SharedError.NOT_FOUND::refused);
    }
}
