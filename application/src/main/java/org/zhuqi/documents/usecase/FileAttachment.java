package org.zhuqi.documents.usecase;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.Attachments;
import org.zhuqi.documents.DocumentsError;
import org.zhuqi.documents.UploadLimits;
import org.zhuqi.shared.Actor;

/** Writes the row of a content that is already kept: the short transaction at the end of an upload. */
@Service
@Transactional
@RequiredArgsConstructor
class FileAttachment {
    private final AttachmentOwners owners;
    private final Attachments attachments;
    private final DocumentStores stores;
    private final UploadLimits limits;
    private final AuditTrail auditTrail;

    Attachment file(Actor actor, Attachment attachment) {
        add(actor, attachment);
        if (!stores.current().holds(attachment.sha256())) {
            // The sweep took the same content away a moment before the row was written.
            throw DocumentsError.BROKEN_UPLOAD.refused();
        }
        return attachment;
    }

    /** The same of a content that some store holds since another record had it. */
    Attachment again(Actor actor, Attachment attachment) {
        add(actor, attachment);
        stores.holding(attachment.sha256());
        return attachment;
    }

    private void add(Actor actor, Attachment attachment) {
        // Asked again: the upload may have taken minutes.
        owners.mayAttach(actor, attachment.owner()).orRefuse();
        if (attachments.of(attachment.owner()).size() >= limits.filesPerRecord()) {
            throw DocumentsError.TOO_MANY.refused(limits.filesPerRecord());
        }
        attachments.add(attachment);
        auditTrail.record(AuditEvent.done(
                        actor,
                        "documents.attach",
                        attachment.owner().kind(),
                        attachment.owner().id())
                .with(Map.of(
                        "attachment",
                        attachment.id().toString(),
                        "name",
                        attachment.fileName(),
                        "sha256",
                        attachment.sha256())));
    }
}
