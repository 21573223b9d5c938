package org.zhuqi.reviews.notices.usecase;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.reviews.notices.NoticesRight;
import org.zhuqi.reviews.notices.ObjectionId;
import org.zhuqi.reviews.notices.Objections;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;

/** Files that came with objections: for those who answer, and added only while filing. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ObjectionEvidence implements AttachmentOwner {
    static final String KIND = "objection";

    private final Objections objections;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Access mayRead(Actor actor, String ownerId) {
        return exists(ownerId) ? actor.may(NoticesRight.UNMASK) : new Access.Denied(SharedError.NOT_FOUND);
    }

    @Override
    public Access mayAttach(Actor actor, String ownerId) {
        boolean filing = actor.role() == Role.SYSTEM && exists(ownerId);
        return filing ? Access.ALLOWED : new Access.Denied(SharedError.NOT_FOUND);
    }

    private boolean exists(String ownerId) {
        try {
            return objections.find(new ObjectionId(UUID.fromString(ownerId))).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
