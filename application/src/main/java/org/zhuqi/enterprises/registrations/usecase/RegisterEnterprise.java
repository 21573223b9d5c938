package org.zhuqi.enterprises.registrations.usecase;

import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.usecase.OpenEnterpriseAccount;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.UploadDocument;
import org.zhuqi.enterprises.registrations.Claim;
import org.zhuqi.enterprises.registrations.Registration;
import org.zhuqi.enterprises.registrations.RegistrationId;
import org.zhuqi.enterprises.registrations.RegistrationRight;
import org.zhuqi.enterprises.registrations.RegistrationSubmitted;
import org.zhuqi.enterprises.registrations.Registrations;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.usecase.OneTransaction;

/**
 * Takes in an enterprise that registers itself: opens its first user's account, which waits, and keeps the licence scan.
 * All of it is kept together or nothing is.
 */
@Service
@RequiredArgsConstructor
public class RegisterEnterprise {
    private final ReadRegistrationForm readRegistrationForm;
    private final OpenEnterpriseAccount openEnterpriseAccount;
    private final Registrations registrations;
    private final UploadDocument uploadDocument;
    private final AuditTrail auditTrail;
    private final DomainEvents events;
    private final OneTransaction oneTransaction;
    private final Clock clock;

    /**
     * What the registrant typed.
     *
     * @param repeated the password once more
     */
    public record Command(
            RegistrationForm form,
            String username,
            String password,
            String repeated,
            Language language,
            @Nullable Licence licence) {
        @Override
        public String toString() {
            return "Command[" + form + "]";
        }
    }

    /** The scan of the business licence. */
    public record Licence(String fileName, InputStream content) {}

    public RegistrationId register(Actor actor, Command command) {
        actor.may(RegistrationRight.SUBMIT).orRefuse();
        ReadRegistrationForm.Read read = readRegistrationForm.read(command.form(), null);
        List<FieldProblem> problems = new ArrayList<>(read.problems());
        String contact = command.form().contactName();
        OpenEnterpriseAccount.Command account = new OpenEnterpriseAccount.Command(
                command.username(),
                command.password(),
                LocalText.ofZh(contact == null || contact.isBlank() ? "—" : contact.strip()),
                command.language());
        problems.addAll(openEnterpriseAccount.problems(account));
        if (!command.password().equals(command.repeated())) {
            problems.add(FieldProblem.of("repeated", "accounts.password-not-repeated"));
        }
        if (command.licence() == null) {
            problems.add(FieldProblem.of("licence", "registrations.licence-missing"));
        }
        if (!problems.isEmpty()) {
            throw SharedError.INVALID_INPUT.refused(problems);
        }
        Claim claim = Objects.requireNonNull(read.claim());
        Licence licence = Objects.requireNonNull(command.licence());
        Account prepared = openEnterpriseAccount.prepare(actor, account);
        return oneTransaction.of(() -> kept(actor, prepared, claim, licence));
    }

    private RegistrationId kept(Actor actor, Account account, Claim claim, Licence licence) {
        UserId registrant = openEnterpriseAccount.open(actor, account);
        Registration registration =
                Registration.submitted(new RegistrationId(Identifiers.next(clock)), registrant, claim, clock.instant());
        registrations.add(registration);
        Actor person = new Actor(
                registrant, claim.contact().name(), Role.PUBLIC, null, java.util.Set.of(), null, actor.address());
        uploadDocument.upload(
                person,
                OwnerRef.of(RegistrationAttachments.KIND, registration.id()),
                licence.fileName(),
                licence.content());
        auditTrail.record(AuditEvent.done(person, "registrations.submit", "registration", registration.id())
                .with("creditCode", claim.code().value()));
        events.publish(new RegistrationSubmitted(
                Identifiers.next(clock),
                clock.instant(),
                registration.id(),
                claim.names().zh(),
                claim.unit()));
        return registration.id();
    }
}
