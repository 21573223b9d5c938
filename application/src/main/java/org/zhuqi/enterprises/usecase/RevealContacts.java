package org.zhuqi.enterprises.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.enterprises.Contact;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.SharedError;

/** Shows contacts in full. Looking at another's needs a reason and is logged before anything is shown. */
@Service
@Transactional
@RequiredArgsConstructor
public class RevealContacts {
    private static final int LONGEST_REASON = 200;

    private final Enterprises enterprises;
    private final AuditTrail auditTrail;

    /** @param reason why; may be null for one's own enterprise */
    public List<Contact> reveal(Actor actor, EnterpriseId id, @Nullable String reason) {
        actor.may(EnterpriseRight.REVEAL_CONTACTS).orRefuse();
        Enterprise enterprise = enterprises.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(EnterpriseRight.REVEAL_CONTACTS, enterprise.unit(), id).orRefuse();
        if (!id.equals(actor.enterprise())) {
            String why = reason == null ? "" : reason.strip();
            if (why.isEmpty() || why.length() > LONGEST_REASON) {
                throw SharedError.INVALID_INPUT.refused(
                        List.of(FieldProblem.of("reason", "enterprises.reason-missing")));
            }
            auditTrail.recordApart(AuditEvent.looked(actor, "enterprises.reveal-contacts", "enterprise", id)
                    .with("reason", why));
        }
        return enterprise.contacts();
    }
}
