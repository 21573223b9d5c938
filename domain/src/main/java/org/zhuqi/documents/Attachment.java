package org.zhuqi.documents;

import java.time.Instant;
import java.util.regex.Pattern;
import org.zhuqi.shared.UserId;

/**
 * A file attached to a record.
 *
 * @param mediaType found out from the content, never taken from the sender
 * @param size in bytes
 * @param sha256 of the content, 64 lower-case hexadecimal digits; also where the content is stored
 * @param by who attached it
 */
public record Attachment(
        AttachmentId id,
        OwnerRef owner,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        UserId by,
        Instant at) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public Attachment {
        if (size <= 0 || !HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a stored file: " + fileName);
        }
    }
}
