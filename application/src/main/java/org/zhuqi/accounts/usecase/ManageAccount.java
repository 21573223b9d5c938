package org.zhuqi.accounts.usecase;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.ApiTokens;
import org.zhuqi.accounts.OneTimePassword;
import org.zhuqi.accounts.PasswordHasher;
import org.zhuqi.accounts.PasswordPolicy;
import org.zhuqi.accounts.Sessions;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.usecase.OneTransaction;

/**
 * What a system administrator does with another's account: unlock, reset, disable, open again. Rights stay as they are.
 */
@Service
@RequiredArgsConstructor
public class ManageAccount {
    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Sessions sessions;
    private final PasswordHasher hasher;
    private final PasswordPolicy policy;
    private final AuditTrail auditTrail;
    private final OneTransaction oneTransaction;
    private final Clock clock;

    /** Lets somebody try again at once after too many failures. */
    @Transactional
    public void unlock(Actor actor, UserId id) {
        Account account = another(actor, id);
        accounts.save(account.unlocked());
        auditTrail.record(AuditEvent.done(actor, "accounts.unlock", "account", id));
    }

    /** Sets a password for one login; logins and tokens end. */
    public Opened reset(Actor actor, UserId id) {
        actor.may(AccountRight.MANAGE).orRefuse();
        OneTimePassword password = OneTimePassword.fresh();
        String hash = hasher.hash(password.value());
        return oneTransaction.of(() -> reset(actor, id, password, hash));
    }

    private Opened reset(Actor actor, UserId id, OneTimePassword password, String hash) {
        Account account = another(actor, id);
        accounts.save(account.passwordReset(hash, policy, clock.instant()));
        sessions.endAll(id, null);
        tokens.revokeAllOf(id, clock.instant());
        auditTrail.record(AuditEvent.done(actor, "accounts.reset-password", "account", id));
        return new Opened(id, account.username(), password, clock.instant().plus(policy.oneTimeFor()));
    }

    /** Closes the account; logins and tokens end at once. */
    @Transactional
    public void disable(Actor actor, UserId id) {
        Account account = another(actor, id);
        LastAdministrator.refuseToLose(account, accounts);
        accounts.save(account.disabled());
        sessions.endAll(id, null);
        tokens.revokeAllOf(id, clock.instant());
        auditTrail.record(AuditEvent.done(actor, "accounts.disable", "account", id));
    }

    @Transactional
    public void enable(Actor actor, UserId id) {
        Account account = another(actor, id);
        accounts.save(account.enabled());
        auditTrail.record(AuditEvent.done(actor, "accounts.enable", "account", id));
    }

    private Account another(Actor actor, UserId id) {
        actor.may(AccountRight.MANAGE).orRefuse();
        if (actor.id().equals(id)) {
            throw AccountError.OWN_ACCOUNT.refused();
        }
        return accounts.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
    }
}
