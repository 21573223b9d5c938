package org.zhuqi.enterprises.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.SharedError;

/** Replaces an enterprise's contacts; the enterprise does it itself, or an officer who has looked at them. */
@Service
@Transactional
@RequiredArgsConstructor
public class EditContacts {
    private final CheckDetails checkDetails;
    private final Enterprises enterprises;
    private final KeepChanges keepChanges;
    private final AuditTrail auditTrail;

    public record Command(long version, List<EnterpriseDetails.ContactDetails> contacts) {
        public Command {
            contacts = List.copyOf(contacts);
        }
    }

    public void edit(Actor actor, EnterpriseId id, Command command) {
        actor.may(EnterpriseRight.EDIT_CONTACTS).orRefuse();
        Enterprise before = enterprises.findForChange(id).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(EnterpriseRight.EDIT_CONTACTS, before.unit(), id).orRefuse();
        keepChanges.refuseOutdated(before, command.version());
        Enterprise after = before.withContacts(checkDetails.contacts(command.contacts()));
        if (after.contacts().equals(before.contacts())) {
            return;
        }
        enterprises.save(after);
        keepChanges.keep(actor, before, after);
        auditTrail.record(event(actor, after));
    }

    static AuditEvent event(Actor actor, Enterprise after) {
        return AuditEvent.done(actor, "enterprises.edit-contacts", "enterprise", after.id());
    }
}
