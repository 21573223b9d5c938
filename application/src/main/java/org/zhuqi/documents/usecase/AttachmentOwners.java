package org.zhuqi.documents.usecase;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.shared.SharedError;

/** All owners by kind; refuses to start when two answer for one kind. */
@Service
public class AttachmentOwners {
    private final Map<String, AttachmentOwner> byKind;

    public AttachmentOwners(List<AttachmentOwner> owners) {
        byKind = owners.stream().collect(Collectors.toMap(AttachmentOwner::kind, Function.identity(), (a, b) -> {
            throw new IllegalStateException("two attachment owners of kind " + a.kind() + ": "
                    + a.getClass().getName() + " and " + b.getClass().getName());
        }));
    }

    /** The owner of the record; an unknown kind is not found. */
    AttachmentOwner of(OwnerRef owner) {
        AttachmentOwner found = byKind.get(owner.kind());
        if (found == null) {
            throw SharedError.NOT_FOUND.refused();
        }
        return found;
    }
}
