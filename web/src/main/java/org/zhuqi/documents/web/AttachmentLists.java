package org.zhuqi.documents.web;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.documents.AllowedType;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.UploadLimits;
import org.zhuqi.documents.usecase.AttachmentsOf;
import org.zhuqi.shared.web.CurrentActor;

/** What templates ask about attached files, as {@code @documents}. */
@Component("documents")
@RequiredArgsConstructor
class AttachmentLists {
    private final AttachmentsOf attachmentsOf;
    private final List<AttachmentOwner> owners;
    private final CurrentActor currentActor;
    private final UploadLimits limits;

    /** The files of a record, if its owner lets the reader see them. */
    public List<Attachment> of(String ownerKind, Object ownerId) {
        return attachmentsOf.list(currentActor.get(), OwnerRef.of(ownerKind, ownerId));
    }

    /** Whether the reader is shown how to take it off its record. */
    public boolean mayRemove(Attachment file) {
        return owners.stream()
                .filter(owner -> owner.kind().equals(file.owner().kind()))
                .anyMatch(owner -> owner.mayRemove(currentActor.get(), file).allowed());
    }

    /** Those that a browser shows as pictures. */
    public List<Attachment> pictures(String ownerKind, Object ownerId) {
        return of(ownerKind, ownerId).stream()
                .filter(file -> file.mediaType().startsWith("image/"))
                .toList();
    }

    public long largestMegabytes() {
        return limits.fileMegabytes();
    }

    /** For the file dialogue: {@code .pdf,.png,…}. */
    public String accept() {
        return "." + AllowedType.allEndings().replace(", ", ",.");
    }

    public String endings() {
        return AllowedType.allEndings();
    }

    /** A size as people read it: kB up to one megabyte, then MB with one decimal. */
    public String size(long bytes) {
        if (bytes < UploadLimits.MEGABYTE) {
            return Math.max(1, Math.round(bytes / 1024.0)) + " kB";
        }
        return java.math.BigDecimal.valueOf(bytes)
                        .divide(java.math.BigDecimal.valueOf(UploadLimits.MEGABYTE), 1, java.math.RoundingMode.HALF_UP)
                        .toPlainString()
                + " MB";
    }
}
