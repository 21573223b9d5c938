package org.zhuqi.enterprises.registrations.usecase;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.enterprises.registrations.Claim;
import org.zhuqi.enterprises.registrations.Registration;
import org.zhuqi.enterprises.registrations.RegistrationDecided;
import org.zhuqi.enterprises.registrations.RegistrationId;
import org.zhuqi.enterprises.registrations.RegistrationRight;
import org.zhuqi.enterprises.registrations.Registrations;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;

/** Refuses a registration with a reason the registrant reads. */
@Service
@Transactional
@RequiredArgsConstructor
public class RejectRegistration {
    private static final int LONGEST_REASON = 1000;
    private final Registrations registrations;
    private final AuditTrail auditTrail;
    private final DomainEvents events;
    private final Clock clock;

    public void reject(Actor actor, RegistrationId id, @Nullable String reason) {
        actor.may(RegistrationRight.DECIDE).orRefuse();
        Registration registration = registrations.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        Claim claim = registration.claim();
        actor.may(RegistrationRight.DECIDE, claim.unit(), null).orRefuse();
        if (reason == null || reason.isBlank()) {
            throw SharedError.INVALID_INPUT.refused(List.of(FieldProblem.of("reason", "registrations.reason-missing")));
        }
        if (reason.length() > LONGEST_REASON) {
            throw SharedError.INVALID_INPUT.refused(
                    List.of(FieldProblem.of("reason", "registrations.too-long", LONGEST_REASON)));
        }
        registrations.save(registration.rejected(actor.id(), reason.strip(), clock.instant()));
        auditTrail.record(AuditEvent.done(actor, "registrations.reject", "registration", id)
                .with("creditCode", claim.code().value()));
        events.publish(new RegistrationDecided(
                Identifiers.next(clock), clock.instant(), id, claim.names().zh(), registration.registrant(), false));
    }
}
