package org.zhuqi.documents;

import java.time.Instant;
import java.util.UUID;
import org.zhuqi.shared.UserId;

/**
 * A file that somebody sends in parts, because the line may break at any of them.
 *
 * @param key chosen by the sender: beginning again with it goes on with the same upload
 * @param by who sends it; nobody else sees that it is there
 * @param size of the whole, in bytes, as the sender says
 */
public record PartialUpload(UploadId id, UUID key, OwnerRef owner, UserId by, String fileName, long size, Instant at) {
    public PartialUpload {
        if (size <= 0) {
            throw new IllegalArgumentException("nothing to send: " + fileName);
        }
    }

    /** What it is called once it is attached. */
    public AttachmentId attachment() {
        return new AttachmentId(id.value());
    }
}
