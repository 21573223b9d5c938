package org.zhuqi.documents;

import java.util.regex.Pattern;
import org.zhuqi.shared.MalformedException;

/**
 * The record a file is attached to.
 *
 * @param kind which {@link AttachmentOwner} answers for it, e.g. {@code application}
 * @param id the record's id as that owner writes it
 */
public record OwnerRef(String kind, String id) {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z-]{1,40}");

    public OwnerRef {
        if (!SHAPE.matcher(kind).matches() || id.isBlank() || id.length() > 100) {
            throw new MalformedException("not an owner: " + kind + " " + id);
        }
    }

    public static OwnerRef of(String kind, Object id) {
        return new OwnerRef(kind, id.toString());
    }
}
