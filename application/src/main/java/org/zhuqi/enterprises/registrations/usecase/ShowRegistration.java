package org.zhuqi.enterprises.registrations.usecase;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.enterprises.Contact;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.enterprises.registrations.Claim;
import org.zhuqi.enterprises.registrations.Registration;
import org.zhuqi.enterprises.registrations.RegistrationId;
import org.zhuqi.enterprises.registrations.RegistrationRight;
import org.zhuqi.enterprises.registrations.RegistrationStatus;
import org.zhuqi.enterprises.registrations.Registrations;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.SharedError;

/** One registration as staff see it; who decides on it sees the contact in full, and that look is logged. */
@Service
@Transactional
@RequiredArgsConstructor
public class ShowRegistration {
    private final Registrations registrations;
    private final Enterprises enterprises;
    private final AuditTrail auditTrail;

    /**
     * A registration with what its reader may do.
     *
     * @param contact masked unless the reader decides
     * @param onRecord the record it would be joined to, null when a new one would be made
     */
    public record View(
            Registration registration,
            Contact contact,
            boolean mayDecide,
            @Nullable EnterpriseId onRecord) {}

    public View show(Actor actor, RegistrationId id) {
        actor.may(RegistrationRight.READ).orRefuse();
        Registration registration = registrations.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        Claim claim = registration.claim();
        actor.may(RegistrationRight.READ, claim.unit(), null).orRefuse();
        boolean decides =
                actor.may(RegistrationRight.DECIDE, claim.unit(), null).allowed();
        if (decides) {
            auditTrail.recordApart(AuditEvent.looked(actor, "registrations.look", "registration", id));
        }
        return new View(
                registration,
                decides ? claim.contact() : claim.contact().masked(),
                decides && registration.status() == RegistrationStatus.PENDING,
                enterprises.findByCode(claim.code()).map(Enterprise::id).orElse(null));
    }
}
