package org.zhuqi.documents;

import java.util.UUID;

/** Identifies an upload in parts; what becomes of it is attached under the same number. */
public record UploadId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
