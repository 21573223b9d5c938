package org.zhuqi.documents.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.documents.AllowedType;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.Attachments;
import org.zhuqi.documents.DocumentsError;
import org.zhuqi.documents.FileName;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.PartialUpload;
import org.zhuqi.documents.PartialUploads;
import org.zhuqi.documents.UploadId;
import org.zhuqi.documents.UploadLimits;
import org.zhuqi.documents.UploadParts;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ErrorKind;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

/**
 * Takes a file in parts over a line that breaks: the sender asks where the upload stands and goes on from there. Whether the
 * sender may attach is asked at every part; what the file is, is looked at when it is whole, as with any other.
 *
 * <p>Not one transaction, as {@link UploadDocument} is none: a slow sender must not hold a database connection.
 */
@Service
@RequiredArgsConstructor
public class ResumeUpload {
    /** What one person may have under way, so that nobody fills the disk by beginning. */
    static final int MOST = 100;

    private final AttachmentOwners owners;
    private final PartialUploads uploads;
    private final UploadParts parts;
    private final Attachments attachments;
    private final UploadDocument uploadDocument;
    private final UploadLimits limits;
    private final Clock clock;

    /**
     * @param key chosen by the sender, once for each file
     * @param size of the whole file, in bytes
     */
    public record Command(OwnerRef owner, UUID key, String fileName, long size) {}

    /**
     * Where an upload stands.
     *
     * @param offset from which the sender goes on
     * @param attachment what it became, null while it is not attached
     */
    public record Standing(
            UploadId id, long size, long offset, @Nullable AttachmentId attachment) {}

    /** Begins one, or finds the one that was begun with the key. */
    public Standing begin(Actor actor, Command command) {
        owners.mayAttach(actor, command.owner()).orRefuse();
        Optional<PartialUpload> begun = uploads.findByKey(actor.id(), command.key());
        if (begun.isPresent()) {
            return standing(begun.get());
        }
        FileName name = FileName.from(command.fileName());
        Set<AllowedType> types = owners.types(command.owner());
        if (types.stream().noneMatch(type -> type.fits(name.value()))) {
            throw DocumentsError.TYPE_NOT_ALLOWED.refused(AllowedType.endingsOf(types));
        }
        if (command.size() <= 0) {
            throw DocumentsError.EMPTY_FILE.refused();
        }
        if (command.size() > limits.fileBytes()) {
            throw DocumentsError.TOO_LARGE.refused(limits.fileMegabytes());
        }
        if (uploads.countOf(actor.id()) >= MOST) {
            throw DocumentsError.TOO_MANY_UPLOADS.refused(MOST);
        }
        PartialUpload upload = new PartialUpload(
                new UploadId(Identifiers.next(clock)),
                command.key(),
                command.owner(),
                actor.id(),
                name.value(),
                command.size(),
                clock.instant());
        if (!uploads.add(upload)) {
            // The same page, a moment faster.
            return standing(
                    uploads.findByKey(actor.id(), command.key()).orElseThrow(SharedError.CHANGED_MEANWHILE::refused));
        }
        return standing(upload);
    }

    public Standing ask(Actor actor, UploadId id) {
        return standing(own(actor, id));
    }

    /** Reads a part to its end; does not close it. */
    public Standing append(Actor actor, UploadId id, long offset, InputStream content) {
        PartialUpload upload = own(actor, id);
        if (attachments.find(upload.attachment()).isPresent()) {
            // Nothing stands beside what is attached: it would lie there uncounted.
            throw DocumentsError.WRONG_OFFSET.refused(upload.size());
        }
        try {
            parts.append(id, offset, content, upload.size() - Math.min(offset, upload.size()));
        } catch (UncheckedIOException e) {
            throw DocumentsError.BROKEN_UPLOAD.refused();
        } finally {
            dropUnlessWanted(id);
        }
        return ask(actor, id);
    }

    /** Attaches what is whole; the same end again gives the same file. What may not be attached is thrown away. */
    public Attachment finish(Actor actor, UploadId id) {
        PartialUpload upload = own(actor, id);
        Optional<Attachment> attached = attachments.find(upload.attachment());
        if (attached.isPresent()) {
            return attached.get();
        }
        long there = parts.sizeOf(id);
        if (there < upload.size()) {
            throw DocumentsError.INCOMPLETE.refused(there, upload.size());
        }
        Attachment attachment;
        try (InputStream content = parts.open(id)) {
            // Asked again: whoever held it may have ended it.
            attachment = attachments
                    .find(upload.attachment())
                    .orElseGet(() -> uploadDocument.upload(
                            actor, upload.owner(), upload.fileName(), content, upload.attachment()));
        } catch (IOException e) {
            throw DocumentsError.NOT_KEPT.refused();
        } catch (RefusedException e) {
            if (e.errorKey().kind() == ErrorKind.INVALID && !e.is(DocumentsError.BROKEN_UPLOAD)) {
                forget(upload);
            }
            throw e;
        }
        parts.forget(id);
        uploads.attached(id);
        return attachment;
    }

    /** The sender does not want it any more. */
    public void abandon(Actor actor, UploadId id) {
        forget(own(actor, id));
    }

    /** Abandoned while a part came in: nobody would ever ask for it, nor forget it. */
    private void dropUnlessWanted(UploadId id) {
        if (uploads.find(id).isEmpty()) {
            parts.forget(id);
        }
    }

    private void forget(PartialUpload upload) {
        parts.forget(upload.id());
        uploads.forget(upload.id());
    }

    private PartialUpload own(Actor actor, UploadId id) {
        PartialUpload upload = uploads.find(id)
                .filter(each -> each.by().equals(actor.id()))
                .orElseThrow(SharedError.NOT_FOUND::refused);
        owners.mayAttach(actor, upload.owner()).orRefuse();
        return upload;
    }

    private Standing standing(PartialUpload upload) {
        AttachmentId attachment =
                attachments.find(upload.attachment()).map(Attachment::id).orElse(null);
        return new Standing(
                upload.id(), upload.size(), attachment == null ? parts.sizeOf(upload.id()) : upload.size(), attachment);
    }
}
