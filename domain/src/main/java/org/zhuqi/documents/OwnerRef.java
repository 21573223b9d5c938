package org.zhuqi.documents;

/**
 * The record a file is attached to.
 *
 * @param kind which {@link AttachmentOwner} answers for it, e.g. {@code application}
 * @param id the record's id as that owner writes it
 */
public record OwnerRef(String kind, String id) {
    public OwnerRef {
        if (!kind.matches("[a-z][a-z-]{1,40}") || id.isBlank() || id.length() > 100) {
            throw new IllegalArgumentException("not an owner: " + kind + " " + id);
        }
    }

    public static OwnerRef of(String kind, Object id) {
        return new OwnerRef(kind, id.toString());
    }
}
