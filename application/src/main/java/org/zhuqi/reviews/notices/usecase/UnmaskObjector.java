package org.zhuqi.reviews.notices.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.reviews.notices.NoticesRight;
import org.zhuqi.reviews.notices.ObjectionId;
import org.zhuqi.reviews.notices.Objections;
import org.zhuqi.reviews.notices.Objector;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Shows an objector's name and contact in full; the look goes on record whatever follows. */
@Service
@Transactional
@RequiredArgsConstructor
public class UnmaskObjector {
    private final Objections objections;
    private final AuditTrail auditTrail;

    public Objector unmask(Actor actor, ObjectionId id) {
        actor.may(NoticesRight.UNMASK).orRefuse();
        Objector objector = objections
                .find(id)
                .orElseThrow(() -> SharedError.NOT_FOUND.refused())
                .objector();
        auditTrail.recordApart(AuditEvent.looked(actor, "reviews.unmask-objector", "objection", id));
        return objector;
    }
}
