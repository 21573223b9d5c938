package org.zhuqi.documents.usecase;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.Attachments;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Takes a file off its record; what was submitted with it stays readable. */
@Service
@Transactional
@RequiredArgsConstructor
public class RemoveDocument {
    private final Attachments attachments;
    private final AttachmentOwners owners;
    private final AuditTrail auditTrail;

    /** Returns the file that was removed. */
    public Attachment remove(Actor actor, AttachmentId id) {
        Attachment attachment = attachments.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        owners.mayRemove(actor, attachment).orRefuse();
        attachments.remove(id);
        auditTrail.record(AuditEvent.done(
                        actor,
                        "documents.remove",
                        attachment.owner().kind(),
                        attachment.owner().id())
                .with(Map.of("attachment", id.toString(), "name", attachment.fileName())));
        return attachment;
    }
}
