package org.zhuqi.documents.usecase;

import java.io.InputStream;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.Attachments;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Gives out an attached file to whom its record's owner allows. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class OpenDocument {
    private final Attachments attachments;
    private final AttachmentOwners owners;
    private final DocumentStores stores;

    /** What the file is and how to read it; whoever reads closes the stream. */
    public record Opened(Attachment attachment, Supplier<InputStream> content) {}

    public Opened open(Actor actor, AttachmentId id) {
        Attachment attachment = attachments.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        owners.mayRead(actor, attachment).orRefuse();
        return new Opened(attachment, () -> stores.holding(attachment.sha256()).open(attachment.sha256()));
    }
}
