package org.zhuqi.enterprises.usecase;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.SharedError;

/** Files kept with an enterprise's record: the licence behind an accepted code. */
@Service
@RequiredArgsConstructor
class EnterpriseAttachments implements AttachmentOwner {
    static final String KIND = "enterprise";

    private final Enterprises enterprises;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Access mayRead(Actor actor, String ownerId) {
        return find(ownerId)
                .map(enterprise -> actor.may(EnterpriseRight.READ, enterprise.unit(), enterprise.id()))
                .orElseGet(() -> new Access.Denied(SharedError.NOT_FOUND));
    }

    /** The licence is kept a moment before the record it is for: an id that is not on record yet is open to editors. */
    @Override
    public Access mayAttach(Actor actor, String ownerId) {
        Right right = EnterpriseRight.EDIT;
        if (id(ownerId).isEmpty()) {
            return new Access.Denied(SharedError.NOT_FOUND);
        }
        return find(ownerId)
                .map(enterprise -> actor.may(right, enterprise.unit(), enterprise.id()))
                .orElseGet(() -> actor.may(right));
    }

    private Optional<Enterprise> find(String ownerId) {
        return id(ownerId).flatMap(enterprises::find);
    }

    private static Optional<EnterpriseId> id(String ownerId) {
        try {
            return Optional.of(EnterpriseId.of(ownerId));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
