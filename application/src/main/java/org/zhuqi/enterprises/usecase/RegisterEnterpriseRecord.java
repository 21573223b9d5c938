package org.zhuqi.enterprises.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.enterprises.CodeOverride;
import org.zhuqi.enterprises.Contact;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseError;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;

/** Takes an enterprise into the record, whether an officer types it in or confirms its own registration. */
@Service
@Transactional
@RequiredArgsConstructor
public class RegisterEnterpriseRecord {
    private final CheckDetails checkDetails;
    private final Enterprises enterprises;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * @param id the id the record shall have, so that a licence can be attached to it; null for a new one
     * @param vouching needed only for a code that fails its check character
     */
    public record Command(
            @Nullable EnterpriseId id,
            EnterpriseDetails details,
            List<EnterpriseDetails.ContactDetails> contacts,
            @Nullable CodeVouching vouching) {
        public Command {
            contacts = List.copyOf(contacts);
        }
    }

    /**
     * Returns the new record's id. Refuses with the list of wrong fields, or {@link EnterpriseError#CODE_TAKEN} when the
     * code is on record.
     */
    public EnterpriseId create(Actor actor, Command command) {
        actor.may(EnterpriseRight.EDIT).orRefuse();
        EnterpriseId id = command.id() != null ? command.id() : new EnterpriseId(Identifiers.next(clock));
        CheckDetails.Checked checked =
                checkDetails.check(actor, id, command.details(), command.vouching(), null, null, false, null);
        actor.may(EnterpriseRight.EDIT, checked.unit(), null).orRefuse();
        List<Contact> contacts = checkDetails.contacts(command.contacts());
        if (checked.code() != null && enterprises.findByCode(checked.code()).isPresent()) {
            throw EnterpriseError.CODE_TAKEN.refused(List.of(FieldProblem.of("creditCode", "enterprises.code-taken")));
        }
        Enterprise enterprise = drawnUp(id, checked, contacts, LocalDate.now(clock));
        enterprises.add(enterprise);
        auditTrail.recordAll(events(actor, enterprise));
        return enterprise.id();
    }

    /** The record of what was checked. */
    static Enterprise drawnUp(
            EnterpriseId id, CheckDetails.Checked checked, List<Contact> contacts, LocalDate recordedOn) {
        return Enterprise.builder()
                .id(id)
                .creditCode(checked.code())
                .override(checked.override())
                .names(checked.names())
                .unit(checked.unit())
                .county(checked.county())
                .industry(checked.industry())
                .contacts(contacts)
                .shareholders(checked.shareholders())
                .recordedOn(recordedOn)
                .build();
    }

    static List<AuditEvent> events(Actor actor, Enterprise enterprise) {
        AuditEvent created = AuditEvent.done(actor, "enterprises.create", "enterprise", enterprise.id())
                .with(Map.of("name", enterprise.name(), "creditCode", String.valueOf(enterprise.creditCode())));
        CodeOverride override = enterprise.override();
        if (override == null) {
            return List.of(created);
        }
        return List.of(
                created,
                AuditEvent.done(actor, "enterprises.override-code", "enterprise", enterprise.id())
                        .with(Map.of(
                                "creditCode",
                                String.valueOf(enterprise.creditCode()),
                                "reason",
                                override.reason(),
                                "licence",
                                override.licence().toString())));
    }
}
