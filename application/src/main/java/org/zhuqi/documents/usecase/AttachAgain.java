package org.zhuqi.documents.usecase;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.Attachments;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;

/** Attaches what is kept already to another record; the content stays where it is. */
@Service
@Transactional
@RequiredArgsConstructor
public class AttachAgain {
    private final AttachmentOwners owners;
    private final Attachments attachments;
    private final FileAttachment fileAttachment;
    private final Clock clock;

    /** For whoever may read the one and add to the other. */
    public Attachment attach(Actor actor, AttachmentId id, OwnerRef owner) {
        Attachment kept = attachments.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        owners.mayRead(actor, kept).orRefuse();
        return fileAttachment.again(
                actor,
                new Attachment(
                        new AttachmentId(Identifiers.next(clock)),
                        owner,
                        kept.fileName(),
                        kept.mediaType(),
                        kept.size(),
                        kept.sha256(),
                        actor.id(),
                        clock.instant()));
    }
}
