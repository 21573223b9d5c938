package org.zhuqi.accounts.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.ApiTokens;
import org.zhuqi.accounts.RecoveryCode;
import org.zhuqi.accounts.SecondFactor;
import org.zhuqi.accounts.SecondFactorPolicy;
import org.zhuqi.accounts.SecondFactors;
import org.zhuqi.accounts.Sessions;
import org.zhuqi.accounts.TotpSecret;
import org.zhuqi.accounts.Username;
import org.zhuqi.accounts.usecase.ProvePassword.Question;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

/** Sets up, renews and switches off the own second factor; other logins and all bearer tokens end with it. */
@Service
@RequiredArgsConstructor
public class OwnSecondFactor {
    private final Accounts accounts;
    private final SecondFactors factors;
    private final ApiTokens tokens;
    private final Sessions sessions;
    private final ProvePassword provePassword;
    private final SecondFactorPolicy policy;
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

    /**
     * Makes a secret for the app; one that was begun before and not confirmed is forgotten. Who finds an open browser must
     * not bind the account to a phone of theirs, so the password is asked.
     */
    public void begin(Actor actor, String password) {
        actor.may(AccountRight.OWN).orRefuse();
        provePassword.andThen(actor, password, Question.of("accounts.begin-second-factor", "password"), account -> {
            if (factors.set(account.id())) {
                throw AccountError.SECOND_FACTOR_SET.refused();
            }
            SecondFactor begun = SecondFactor.begun(account.id(), TotpSecret.fresh());
            factors.save(begun);
            return begun;
        });
    }

    /**
     * Sets it up by a first code of the app.
     *
     * @param session secret of the session that stays
     * @return the recovery codes, shown this once
     */
    @Transactional(noRollbackFor = RefusedException.class)
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
        List<RecoveryCode> codes = RecoveryCode.freshSet();
        return proved(actor, proof, "accounts.renew-recovery-codes", proved -> {
            factors.save(proved.withRecoveryCodes(codes));
            return codes;
        });
    }

    /** Does without from now on; whose role requires one is led to set up another at once. */
    public void switchOff(Actor actor, Proof proof, @Nullable String session) {
        proved(actor, proof, "accounts.switch-off-second-factor", proved -> {
            factors.remove(actor.id());
            endElsewhere(actor, session);
            return proved;
        });
    }

    private void endElsewhere(Actor actor, @Nullable String session) {
        sessions.endAll(actor.id(), session);
        tokens.revokeAllOf(actor.id(), clock.instant());
    }

    /** One answer whichever was wrong, password or code. */
    private <T> T proved(Actor actor, Proof proof, String action, Function<SecondFactor, T> step) {
        actor.may(AccountRight.OWN).orRefuse();
        Question question = new Question(action, FieldProblem.of("password", "accounts.password-or-code-wrong"));
        return provePassword.andThen(actor, proof.password(), question, account -> {
            SecondFactor factor = factors.find(account.id())
                    .filter(SecondFactor::set)
                    .orElseThrow(AccountError.SECOND_FACTOR_MISSING::refused);
            SecondFactor used = factor.used(proof.code(), clock.instant())
                    .orElseThrow(() -> provePassword.wrong(actor, account, question));
            T done = step.apply(used);
            auditTrail.record(AuditEvent.done(actor, action, "account", actor.id()));
            return done;
        });
    }

    private Account own(Actor actor) {
        actor.may(AccountRight.OWN).orRefuse();
        return accounts.find(actor.id()).orElseThrow(SharedError.NOT_FOUND::refused);
    }

    private Account held(Account account) {
        return accounts.findAndHold(account.username()).orElseThrow(SharedError.NOT_FOUND::refused);
    }
}
