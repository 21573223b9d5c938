package org.zhuqi.enterprises.usecase;

import java.util.function.Supplier;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.shared.EnterpriseId;

/**
 * An officer's word for a code that fails its check character.
 *
 * @param owner the record whose licence shows it: the enterprise's own or its registration
 * @param licence asked once everything else is right, so that a scan is kept only with the record it is for
 */
public record CodeVouching(String reason, OwnerRef owner, Supplier<AttachmentId> licence) {
    /** For a scan that is kept with the enterprise's record. */
    public static CodeVouching of(EnterpriseId enterprise, String reason, Supplier<AttachmentId> licence) {
        return new CodeVouching(reason, OwnerRef.of(EnterpriseAttachments.KIND, enterprise), licence);
    }

    /** Whether it may speak for this enterprise: another's licence shows nothing. */
    boolean speaksFor(EnterpriseId enterprise) {
        return !owner.kind().equals(EnterpriseAttachments.KIND)
                || owner.equals(OwnerRef.of(EnterpriseAttachments.KIND, enterprise));
    }
}
