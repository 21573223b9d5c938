package org.zhuqi.audit.usecase;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ErrorKind;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;

/** Keeps a record of refused access; called once for every refused request, after its transaction was rolled back. */
@Service
@RequiredArgsConstructor
public class DenialAudit {
    private static final int LONGEST = 500;

    private final AuditTrail auditTrail;

    /**
     * Records the refusal if it is one of access. What is refused to people who are not logged in is left out, and what
     * people without rights do not find: it is the noise of the open network, and whoever makes it could fill a trail
     * that nobody may ever empty.
     *
     * @param request what was asked for: method and path without its query
     */
    public void refused(Actor actor, RefusedException refusal, String request) {
        ErrorKind kind = refusal.errorKey().kind();
        boolean noise =
                actor.id().equals(UserId.NOBODY) || (kind == ErrorKind.NOT_FOUND && actor.role() == Role.PUBLIC);
        if ((kind == ErrorKind.DENIED || kind == ErrorKind.NOT_FOUND) && !noise) {
            denied(actor, refusal.errorKey().key(), request);
        }
    }

    /** Records a refusal that happened before any use case was reached, e.g. by the filter chain. */
    public void denied(Actor actor, String key, String request) {
        String shortened = request.length() > LONGEST ? request.substring(0, LONGEST) : request;
        auditTrail.recordApart(
                AuditEvent.denied(actor, "access.denied", "request", shortened).with(Map.of("key", key)));
    }
}
