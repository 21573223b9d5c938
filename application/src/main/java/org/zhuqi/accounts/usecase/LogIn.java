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
import org.zhuqi.accounts.LockoutPolicy;
import org.zhuqi.accounts.PasswordHasher;
import org.zhuqi.accounts.PasswordPolicy;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.accounts.Username;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;

/**
 * Checks username and password, for the login page and for tokens alike.
 *
 * <p>Unknown username, wrong password, lock and disabled account get one answer after one hashing, so that nobody learns
 * which it was. A refusal is kept too: it counts towards the lock.
 */
@Service
@Transactional(noRollbackFor = RefusedException.class)
@RequiredArgsConstructor
public class LogIn {
    private final Accounts accounts;
    private final ReportingUnits units;
    private final PasswordHasher hasher;
    private final LockoutPolicy lockout;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** The account that is let in; its password may be due for a change. */
    public Account logIn(Actor actor, String username, String password) {
        Instant now = clock.instant();
        Optional<Account> known = Username.parse(username).flatMap(accounts::findAndHold);
        String hash = known.map(account -> account.credentials().hash()).orElseGet(hasher::decoy);
        boolean right = password.length() <= PasswordPolicy.MAX_LENGTH && hasher.matches(password, hash);
        if (known.isEmpty()) {
            throw refused(actor, "", "unknown");
        }
        Account account = known.get();
        if (!account.admits(now)) {
            throw refused(actor, account.id().toString(), account.locked(now) ? "locked" : "disabled");
        }
        if (!right) {
            Account failed = account.loginFailed(lockout, now);
            accounts.save(failed);
            throw refused(actor, account.id().toString(), failed.locked(now) ? "wrong, now locked" : "wrong");
        }
        Account admitted = account.loginSucceeded();
        if (admitted != account) {
            accounts.save(admitted);
        }
        Actor person = ActorOf.account(admitted, units, actor.address());
        auditTrail.record(AuditEvent.done(person, "accounts.login", "account", admitted.id()));
        return accounts.find(admitted.id()).orElseThrow();
    }

    private RefusedException refused(Actor actor, String id, String why) {
        auditTrail.record(
                AuditEvent.denied(actor, "accounts.login", "account", id).with("reason", why));
        return AccountError.LOGIN_REFUSED.refused(
                lockout.failures(), lockout.lockFor().toMinutes());
    }
}
