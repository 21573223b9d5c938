package org.zhuqi.enterprises.registrations.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.accounts.usecase.ActivateEnterpriseAccount;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.AttachmentsOf;
import org.zhuqi.enterprises.Contact;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.enterprises.registrations.Claim;
import org.zhuqi.enterprises.registrations.Registration;
import org.zhuqi.enterprises.registrations.RegistrationDecided;
import org.zhuqi.enterprises.registrations.RegistrationError;
import org.zhuqi.enterprises.registrations.RegistrationId;
import org.zhuqi.enterprises.registrations.RegistrationRight;
import org.zhuqi.enterprises.registrations.RegistrationStatus;
import org.zhuqi.enterprises.registrations.Registrations;
import org.zhuqi.enterprises.usecase.CodeVouching;
import org.zhuqi.enterprises.usecase.EnterpriseDetails;
import org.zhuqi.enterprises.usecase.RegisterEnterpriseRecord;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;

/**
 * Confirms a registration: the enterprise's record is made, or the one that is there is joined, and the registrant
 * becomes its first user.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class ConfirmRegistration {
    private final Registrations registrations;
    private final Enterprises enterprises;
    private final RegisterEnterpriseRecord registerEnterpriseRecord;
    private final ActivateEnterpriseAccount activateEnterpriseAccount;
    private final AccountDirectory accounts;
    private final AttachmentsOf attachmentsOf;
    private final AuditTrail auditTrail;
    private final DomainEvents events;
    private final Clock clock;

    /** @param vouching why a code that fails its check character is right; null or blank for any other */
    public EnterpriseId confirm(Actor actor, RegistrationId id, @Nullable String vouching) {
        actor.may(RegistrationRight.DECIDE).orRefuse();
        Registration registration = registrations.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        Claim claim = registration.claim();
        actor.may(RegistrationRight.DECIDE, claim.unit(), null).orRefuse();
        if (registration.status() != RegistrationStatus.PENDING) {
            throw RegistrationError.DECIDED_ALREADY.refused();
        }
        EnterpriseId enterprise = enterprises
                .findByCode(claim.code())
                .map(known -> joined(known, claim))
                .orElseGet(() -> created(actor, registration, vouching));
        activateEnterpriseAccount.activate(actor, registration.registrant(), enterprise, claim.unit());
        registrations.save(registration.confirmed(actor.id(), enterprise, clock.instant()));
        auditTrail.record(AuditEvent.done(actor, "registrations.confirm", "registration", id)
                .with(Map.of(
                        "enterprise",
                        enterprise.toString(),
                        "creditCode",
                        claim.code().value())));
        events.publish(new RegistrationDecided(
                Identifiers.next(clock), clock.instant(), id, claim.names().zh(), registration.registrant(), true));
        return enterprise;
    }

    private EnterpriseId joined(Enterprise known, Claim claim) {
        if (!known.unit().equals(claim.unit())) {
            throw RegistrationError.OTHER_UNIT.refused();
        }
        if (!accounts.ofEnterprise(known.id()).isEmpty()) {
            throw RegistrationError.HAS_USERS.refused();
        }
        return known.id();
    }

    private EnterpriseId created(Actor actor, Registration registration, @Nullable String vouching) {
        Claim claim = registration.claim();
        Contact contact = claim.contact();
        return registerEnterpriseRecord.create(
                actor,
                new RegisterEnterpriseRecord.Command(
                        null,
                        new EnterpriseDetails(
                                claim.code().value(),
                                claim.names().zh(),
                                claim.names().ko(),
                                List.of(),
                                claim.unit().value(),
                                null,
                                List.of()),
                        List.of(new EnterpriseDetails.ContactDetails(
                                contact.name(), contact.post(), contact.phone(), contact.email())),
                        vouched(registration, vouching)));
    }

    private @Nullable CodeVouching vouched(Registration registration, @Nullable String vouching) {
        if (registration.claim().code().passesCheck()) {
            return null;
        }
        if (vouching == null || vouching.isBlank()) {
            throw SharedError.INVALID_INPUT.refused(
                    List.of(FieldProblem.of("vouching", "registrations.vouching-missing")));
        }
        OwnerRef owner = OwnerRef.of(RegistrationAttachments.KIND, registration.id());
        return attachmentsOf.list(owner).stream()
                // What was sent again after a refusal counts.
                .reduce((earlier, later) -> later)
                .map(licence -> new CodeVouching(vouching.strip(), owner, licence::id))
                .orElse(null);
    }
}
