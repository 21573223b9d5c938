package org.zhuqi.accounts.usecase;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.ApiTokens;
import org.zhuqi.accounts.SessionPolicy;
import org.zhuqi.accounts.Sessions;
import org.zhuqi.accounts.usecase.ProvePassword.Question;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/**
 * Ends logins: one's own on other browsers, or all of somebody else's where an account seems to be in wrong hands. For
 * one's own the password is asked again, so that a stranger at an open browser cannot lock its owner out elsewhere.
 */
@Service
@RequiredArgsConstructor
public class EndSessions {
    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Sessions sessions;
    private final ProvePassword provePassword;
    private final SessionPolicy policy;
    private final AuditTrail auditTrail;
    private final Clock clock;

    public void end(Actor actor, String id, String password) {
        actor.may(AccountRight.OWN).orRefuse();
        provePassword.andThen(actor, password, Question.of("accounts.end-session", "password"), account -> {
            sessions.end(actor.id(), id);
            auditTrail.record(AuditEvent.done(actor, "accounts.end-session", "account", actor.id()));
            return account;
        });
    }

    /** @param session secret of the session that stays */
    public void endOthers(Actor actor, String password, @Nullable String session) {
        actor.may(AccountRight.OWN).orRefuse();
        provePassword.andThen(actor, password, Question.of("accounts.end-sessions", "password"), account -> {
            sessions.endAll(actor.id(), session);
            auditTrail.record(AuditEvent.done(actor, "accounts.end-sessions", "account", actor.id()));
            return account;
        });
    }

    /** Ends every login and token of somebody else at once; the account itself stays as it is. */
    @Transactional
    public void endAllOf(Actor actor, UserId id) {
        actor.may(AccountRight.END_SESSIONS).orRefuse();
        Account account = accounts.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        sessions.endAll(account.id(), null);
        tokens.revokeAllOf(account.id(), clock.instant());
        auditTrail.record(AuditEvent.done(actor, "accounts.end-all-sessions", "account", account.id()));
    }

    /** Makes room for one more login: the oldest end. */
    @Transactional
    public void makeRoom(Actor actor) {
        actor.may(AccountRight.OWN).orRefuse();
        Account account = accounts.find(actor.id()).orElseThrow(SharedError.NOT_FOUND::refused);
        // Several people try a demonstration account at once; everybody knows its password.
        if (account.credentials().ages()) {
            int ended = sessions.endOldest(account.id(), policy.atOnce() - 1);
            if (ended > 0) {
                auditTrail.record(AuditEvent.done(actor, "accounts.end-oldest-session", "account", account.id()));
            }
        }
    }
}
