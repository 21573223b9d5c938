package org.zhuqi.enterprises.registrations.usecase;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.AttachmentsOf;
import org.zhuqi.enterprises.registrations.Claim;
import org.zhuqi.enterprises.registrations.Registration;
import org.zhuqi.enterprises.registrations.RegistrationRight;
import org.zhuqi.enterprises.registrations.RegistrationSubmitted;
import org.zhuqi.enterprises.registrations.Registrations;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;

/** Submits a refused registration again, mended. */
@Service
@Transactional
@RequiredArgsConstructor
public class ResubmitRegistration {
    private final ReadRegistrationForm readRegistrationForm;
    private final Registrations registrations;
    private final AttachmentsOf attachmentsOf;
    private final AuditTrail auditTrail;
    private final DomainEvents events;
    private final Clock clock;

    public void resubmit(Actor actor, RegistrationForm form) {
        actor.may(RegistrationRight.OWN).orRefuse();
        Registration registration =
                registrations.findByRegistrant(actor.id()).orElseThrow(SharedError.NOT_FOUND::refused);
        ReadRegistrationForm.Read read = readRegistrationForm.read(form, registration.id());
        List<FieldProblem> problems = new ArrayList<>(read.problems());
        if (attachmentsOf
                .list(OwnerRef.of(RegistrationAttachments.KIND, registration.id()))
                .isEmpty()) {
            problems.add(FieldProblem.of("licence", "registrations.licence-missing"));
        }
        if (!problems.isEmpty()) {
            throw SharedError.INVALID_INPUT.refused(problems);
        }
        Claim claim = Objects.requireNonNull(read.claim());
        registrations.save(registration.resubmitted(claim, clock.instant()));
        auditTrail.record(AuditEvent.done(actor, "registrations.resubmit", "registration", registration.id())
                .with("creditCode", claim.code().value()));
        events.publish(new RegistrationSubmitted(
                Identifiers.next(clock),
                clock.instant(),
                registration.id(),
                claim.names().zh(),
                claim.unit()));
    }
}
