package org.zhuqi.enterprises;

import java.time.Instant;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.shared.UserId;

/**
 * Somebody's word that a code which fails its check character is the one on the licence.
 *
 * @param reason what they saw
 * @param licence the attached licence
 */
public record CodeOverride(UserId by, Instant at, String reason, AttachmentId licence) {
    public CodeOverride {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("an override needs a reason");
        }
    }
}
