package org.zhuqi.documents.usecase;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.documents.AllowedType;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.ContentTypes;
import org.zhuqi.documents.DocumentStore;
import org.zhuqi.documents.DocumentsError;
import org.zhuqi.documents.FileName;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.UploadLimits;
import org.zhuqi.documents.Viruses;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;

/**
 * Attaches a file to a record.
 *
 * <p>Not one transaction on purpose: a slow sender must not hold a database connection. The content is kept first, then
 * the row is written by {@link FileAttachment}; a content without a row is swept away later.
 */
@Service
@RequiredArgsConstructor
public class UploadDocument {
    private final AttachmentOwners owners;
    private final DocumentStores stores;
    private final ContentTypes contentTypes;
    private final Viruses viruses;
    private final UploadLimits limits;
    private final FileAttachment fileAttachment;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** Reads the content to its end; does not close it. */
    public Attachment upload(Actor actor, OwnerRef owner, String fileName, InputStream content) {
        return upload(actor, owner, fileName, content, new AttachmentId(Identifiers.next(clock)));
    }

    /** Under a number that was given before. */
    Attachment upload(Actor actor, OwnerRef owner, String fileName, InputStream content, AttachmentId id) {
        owners.mayAttach(actor, owner).orRefuse();
        FileName name = FileName.from(fileName);
        Set<AllowedType> types = owners.types(owner);
        Sender sender = new Sender(content);
        try (DocumentStore.Received received = stores.current().receive(sender, limits.fileBytes())) {
            if (received.size() == 0) {
                throw DocumentsError.EMPTY_FILE.refused();
            }
            AllowedType type = AllowedType.of(contentTypes.typeOf(received::open))
                    .filter(types::contains)
                    .orElseThrow(() -> DocumentsError.TYPE_NOT_ALLOWED.refused(AllowedType.endingsOf(types)));
            if (!type.fits(name.value())) {
                throw DocumentsError.TYPE_MISMATCH.refused();
            }
            refuseInfected(actor, owner, name, received);
            received.keep();
            return fileAttachment.file(
                    actor,
                    new Attachment(
                            id,
                            owner,
                            name.value(),
                            type.mediaType(),
                            received.size(),
                            received.sha256(),
                            actor.id(),
                            clock.instant()));
        } catch (UncheckedIOException e) {
            if (sender.brokeOff) {
                throw DocumentsError.BROKEN_UPLOAD.refused();
            }
            throw DocumentsError.NOT_KEPT.refused();
        }
    }

    /** Nothing is kept of what harms, nor of what nobody could look at. */
    private void refuseInfected(Actor actor, OwnerRef owner, FileName name, DocumentStore.Received received) {
        Optional<String> found;
        try {
            found = viruses.in(received::open);
        } catch (UncheckedIOException e) {
            throw DocumentsError.NOT_SCANNED.refused();
        }
        if (found.isPresent()) {
            auditTrail.recordApart(AuditEvent.done(actor, "documents.refuse-infected", owner.kind(), owner.id())
                    .with(Map.of("name", name.value(), "sha256", received.sha256(), "found", found.get())));
            throw DocumentsError.INFECTED.refused();
        }
    }

    /** Remembers whether reading failed: what fails otherwise is the store. */
    private static final class Sender extends FilterInputStream {
        private boolean brokeOff;

        Sender(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException e) {
                brokeOff = true;
                throw e;
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return super.read(bytes, offset, length);
            } catch (IOException e) {
                brokeOff = true;
                throw e;
            }
        }
    }
}
