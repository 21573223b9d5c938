package org.zhuqi.accounts.usecase;

import java.time.Clock;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.ApiTokens;
import org.zhuqi.accounts.SecondFactorReset;
import org.zhuqi.accounts.SecondFactors;
import org.zhuqi.accounts.Sessions;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** Takes away the second factor of somebody who lost phone and recovery codes; nobody but the owner ever sees it. */
@Service
@Transactional
@RequiredArgsConstructor
public class ResetSecondFactor {
    private final Accounts accounts;
    private final SecondFactors factors;
    private final ApiTokens tokens;
    private final Sessions sessions;
    private final AuditTrail auditTrail;
    private final DomainEvents events;
    private final Clock clock;

    public void reset(Actor actor, UserId id) {
        actor.may(AccountRight.MANAGE).orRefuse();
        if (actor.id().equals(id)) {
            throw AccountError.OWN_ACCOUNT.refused();
        }
        Account account = accounts.find(id)
                .flatMap(known -> accounts.findAndHold(known.username()))
                .orElseThrow(SharedError.NOT_FOUND::refused);
        if (!factors.set(account.id())) {
            throw AccountError.SECOND_FACTOR_MISSING.refused();
        }
        Instant now = clock.instant();
        factors.remove(id);
        sessions.endAll(id, null);
        tokens.revokeAllOf(id, now);
        auditTrail.record(AuditEvent.done(actor, "accounts.reset-second-factor", "account", id));
        events.publish(new SecondFactorReset(Identifiers.next(clock), now, id));
    }
}
