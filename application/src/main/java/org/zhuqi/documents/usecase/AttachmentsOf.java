package org.zhuqi.documents.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.Attachments;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.shared.Actor;

/** What is attached to a record. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class AttachmentsOf {
    private final Attachments attachments;
    private final AttachmentOwners owners;

    /** For rooms that already decided whether the record may be seen. */
    public List<Attachment> list(OwnerRef owner) {
        return attachments.of(owner);
    }

    /** Asks the record's owner first. */
    public List<Attachment> list(Actor actor, OwnerRef owner) {
        owners.mayRead(actor, owner).orRefuse();
        return attachments.of(owner).stream()
                .filter(file -> owners.mayRead(actor, file).allowed())
                .toList();
    }
}
