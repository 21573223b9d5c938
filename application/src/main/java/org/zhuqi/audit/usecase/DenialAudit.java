package org.zhuqi.audit.usecase;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ErrorKind;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;

/**
 * Keeps a record of refused access and of who asks too often; called once for every refused request, after its transaction
 * was rolled back. Sparing in both: see {@link Sparing}.
 */
@Service
@RequiredArgsConstructor
public class DenialAudit {
    private static final int LONGEST = 500;

    private final Sparing denials = new Sparing(200, 5000);
    private final Sparing limits = new Sparing(2, 100);
    private final AuditTrail auditTrail;
    private final Clock clock;

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
        keep(
                denials,
                AuditEvent.denied(actor, "access.denied", "request", shortened(request))
                        .with("key", key));
    }

    /**
     * Records that somebody asked so often that the rate limit refused them.
     *
     * @param limit which limit it was
     */
    public void limited(Actor actor, String limit, String request) {
        keep(
                limits,
                AuditEvent.denied(actor, "access.limited", "request", shortened(request))
                        .with("limit", limit));
    }

    private void keep(Sparing sparing, AuditEvent event) {
        Actor actor = event.actor();
        String asker =
                actor.id().equals(UserId.NOBODY) ? actor.address() : actor.id().toString();
        switch (sparing.ask(asker, clock.instant())) {
            case RECORD -> auditTrail.recordApart(event);
            case RECORD_AS_LAST -> auditTrail.recordApart(event.with("more", "not recorded within this hour"));
            case LEAVE_OUT -> {}
        }
    }

    private static String shortened(String request) {
        return request.length() > LONGEST ? request.substring(0, LONGEST) : request;
    }
}
