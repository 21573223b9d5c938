package org.zhuqi.applications;

import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentId;

/**
 * A file as it was when the application was submitted.
 *
 * @param material code of the material it was attached for
 * @param sha256 of its content
 */
public record SubmittedFile(
        String material, AttachmentId attachment, String fileName, String mediaType, long size, String sha256) {
    /** The file as it is attached. */
    public static SubmittedFile of(String material, Attachment attachment) {
        return new SubmittedFile(
                material,
                attachment.id(),
                attachment.fileName(),
                attachment.mediaType(),
                attachment.size(),
                attachment.sha256());
    }
}
