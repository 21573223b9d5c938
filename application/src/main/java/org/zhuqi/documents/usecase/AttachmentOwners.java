package org.zhuqi.documents.usecase;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.zhuqi.documents.AllowedType;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/**
 * All owners by kind; refuses to start when two answer for one kind.
 *
 * <p>Which right a file asks for shows only once it is found. So whoever has no right at all is answered as if it were not
 * there: else the answer would tell that it is.
 */
@Service
public class AttachmentOwners {
    private final Map<String, AttachmentOwner> byKind;

    public AttachmentOwners(List<AttachmentOwner> owners) {
        byKind = owners.stream().collect(Collectors.toMap(AttachmentOwner::kind, Function.identity(), (a, b) -> {
            throw new IllegalStateException("two attachment owners of kind " + a.kind() + ": "
                    + a.getClass().getName() + " and " + b.getClass().getName());
        }));
    }

    Access mayRead(Actor actor, OwnerRef owner) {
        return unseen(of(owner).mayRead(actor, owner.id()));
    }

    Access mayRead(Actor actor, Attachment file) {
        return unseen(of(file.owner()).mayRead(actor, file));
    }

    Access mayAttach(Actor actor, OwnerRef owner) {
        return unseen(of(owner).mayAttach(actor, owner.id()));
    }

    Access mayRemove(Actor actor, Attachment file) {
        return unseen(of(file.owner()).mayRemove(actor, file));
    }

    Set<AllowedType> types(OwnerRef owner) {
        return of(owner).types(owner.id());
    }

    private static Access unseen(Access access) {
        return access instanceof Access.Denied denied && denied.key() == SharedError.DENIED
                ? new Access.Denied(SharedError.NOT_FOUND)
                : access;
    }

    /** The owner of the record; an unknown kind is not found. */
    private AttachmentOwner of(OwnerRef owner) {
        AttachmentOwner found = byKind.get(owner.kind());
        if (found == null) {
            throw SharedError.NOT_FOUND.refused();
        }
        return found;
    }
}
