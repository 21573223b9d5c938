package org.zhuqi.accounts.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.HalfLogin;
import org.zhuqi.accounts.LockoutPolicy;
import org.zhuqi.accounts.PasswordHasher;
import org.zhuqi.accounts.PasswordPolicy;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.accounts.SecondFactor;
import org.zhuqi.accounts.SecondFactors;
import org.zhuqi.accounts.Username;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.usecase.OneTransaction;

/**
 * Checks username, password and second factor, for the login page and for tokens alike.
 *
 * <p>Unknown username, wrong password, lock and disabled account get one answer after one hashing, so that nobody learns
 * which it was. A refusal is kept too: it counts towards the lock, a wrong code like a wrong password. Whether there is a
 * second factor shows only after the right password.
 *
 * <p>The password is hashed before the account is held: a storm of logins must not take every connection of the database
 * while the processors are busy. What is judged afterwards is judged one login after the other.
 */
@Service
@RequiredArgsConstructor
public class LogIn {
    private final Accounts accounts;
    private final ReportingUnits units;
    private final PasswordHasher hasher;
    private final PasswordPolicy passwords;
    private final LockoutPolicy lockout;
    private final SecondFactors factors;
    private final AuditTrail auditTrail;
    private final OneTransaction oneTransaction;
    private final Clock clock;

    /** What a right password leads to. */
    public sealed interface Outcome {
        /** The account is let in; its password or its second factor may be due. */
        record Admitted(Account account) implements Outcome {}

        /** A code is asked; until then nobody is let in. */
        record CodeNeeded(HalfLogin half) implements Outcome {}
    }

    /** The first step: username and password. */
    public Outcome logIn(Actor actor, String username, String password) {
        Optional<Username> name = Username.parse(username);
        String hash = name.flatMap(accounts::findByUsername)
                .map(account -> account.credentials().hash())
                .orElseGet(hasher::decoy);
        boolean right = password.length() <= PasswordPolicy.MAX_LENGTH && hasher.matches(password, hash);
        return oneTransaction.keptThoughRefused(() -> judged(actor, name, hash, right));
    }

    /** @param hash what the password was compared with; it may have been changed meanwhile */
    private Outcome judged(Actor actor, Optional<Username> name, String hash, boolean right) {
        Instant now = clock.instant();
        Optional<Account> known = name.flatMap(accounts::findAndHold);
        if (known.isEmpty()) {
            throw refused(actor, "", "unknown");
        }
        Account account = known.get();
        if (!account.admits(now)) {
            throw refused(actor, account.id().toString(), account.locked(now) ? "locked" : "disabled");
        }
        if (!right || !hash.equals(account.credentials().hash())) {
            Account failed = account.loginFailed(lockout, now);
            accounts.save(failed);
            throw refused(actor, account.id().toString(), failed.locked(now) ? "wrong, now locked" : "wrong");
        }
        if (account.oneTimePasswordLapsed(passwords, now)) {
            throw refused(actor, account.id().toString(), "one-time password lapsed");
        }
        if (factors.set(account.id())) {
            // Earlier failures stay: else a right password would buy new guesses at the code, without end.
            return new Outcome.CodeNeeded(new HalfLogin(account.id(), now));
        }
        return new Outcome.Admitted(admitted(actor, account));
    }

    /** The second step: a code of the app or a recovery code. */
    @Transactional(noRollbackFor = RefusedException.class)
    public Account complete(Actor actor, HalfLogin half, String code) {
        Instant now = clock.instant();
        Account account = accounts.find(half.user())
                .flatMap(known -> accounts.findAndHold(known.username()))
                .orElseThrow(() -> refused(actor, "", "unknown"));
        if (!account.admits(now) || !half.stands(account, now)) {
            throw refused(actor, account.id().toString(), "second step came too late");
        }
        SecondFactor factor = factors.find(account.id())
                .filter(SecondFactor::set)
                .orElseThrow(() -> refused(actor, account.id().toString(), "second factor taken away meanwhile"));
        Optional<SecondFactor> used = factor.used(code, now);
        if (used.isEmpty()) {
            Account failed = account.loginFailed(lockout, now);
            accounts.save(failed);
            if (failed.locked(now)) {
                throw refused(actor, account.id().toString(), "wrong code, now locked");
            }
            record(actor, account.id().toString(), "wrong code");
            throw AccountError.OTP_REFUSED.refused(
                    lockout.failures(), lockout.lockFor().toMinutes());
        }
        factors.save(used.get());
        return admitted(actor, account);
    }

    private Account admitted(Actor actor, Account account) {
        Account admitted = account.loginSucceeded();
        if (admitted != account) {
            accounts.save(admitted);
        }
        Actor person = ActorOf.account(admitted, units, actor.address());
        auditTrail.record(AuditEvent.done(person, "accounts.login", "account", admitted.id()));
        return accounts.find(admitted.id()).orElseThrow();
    }

    private RefusedException refused(Actor actor, String id, String why) {
        record(actor, id, why);
        return AccountError.LOGIN_REFUSED.refused(
                lockout.failures(), lockout.lockFor().toMinutes());
    }

    private void record(Actor actor, String id, String why) {
        auditTrail.record(
                AuditEvent.denied(actor, "accounts.login", "account", id).with("reason", why));
    }
}
