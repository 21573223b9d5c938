package org.zhuqi.accounts.usecase;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.Sessions;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.shared.Actor;

/** Ends logins of one's own on other browsers. */
@Service
@Transactional
@RequiredArgsConstructor
public class EndSessions {
    private final Sessions sessions;
    private final AuditTrail auditTrail;

    public void end(Actor actor, String id) {
        actor.may(AccountRight.OWN).orRefuse();
        sessions.end(actor.id(), id);
        auditTrail.record(AuditEvent.done(actor, "accounts.end-session", "account", actor.id()));
    }

    /** @param session secret of the session that stays */
    public void endOthers(Actor actor, @Nullable String session) {
        actor.may(AccountRight.OWN).orRefuse();
        sessions.endAll(actor.id(), session);
        auditTrail.record(AuditEvent.done(actor, "accounts.end-sessions", "account", actor.id()));
    }
}
