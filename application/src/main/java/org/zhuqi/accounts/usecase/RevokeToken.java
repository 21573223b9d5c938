package org.zhuqi.accounts.usecase;

import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.ApiToken;
import org.zhuqi.accounts.ApiTokens;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Ends a bearer token of one's own before its time. */
@Service
@Transactional
@RequiredArgsConstructor
public class RevokeToken {
    private final ApiTokens tokens;
    private final AuditTrail auditTrail;
    private final Clock clock;

    public void revoke(Actor actor, UUID id) {
        actor.may(AccountRight.OWN).orRefuse();
        ApiToken token = tokens.find(id)
                .filter(known -> known.user().equals(actor.id()))
                .orElseThrow(SharedError.NOT_FOUND::refused);
        tokens.save(token.revoked(clock.instant()));
        auditTrail.record(AuditEvent.done(actor, "accounts.revoke-token", "account", actor.id())
                .with("token", id.toString()));
    }
}
