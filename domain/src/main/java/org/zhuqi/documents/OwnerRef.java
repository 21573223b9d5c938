package org.zhuqi.documents;

import org.zhuqi.shared.MalformedException;

/**
 * The record a file is attached to.
 *
 * @param kind which {@link AttachmentOwner} answers for it, e.g. {@code application}
 * @param id the record's id as that owner writes it
 */
public record OwnerRef(String kind, String id) {
    public OwnerRef {
        if (!kind.matches("[a-z][a-z-]{1,40}") || id.isBlank() || id.length() > 100) {
            throw new MalformedException("not an owner: " + kind + " " + id);
        }
    }

    public static OwnerRef of(String kind, Object id) {
        return new OwnerRef(kind, id.toString());
    }
}
