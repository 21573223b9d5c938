package org.zhuqi.applications;

import org.zhuqi.documents.AttachmentId;

/**
 * A file as it was when the application was submitted.
 *
 * @param material code of the material it was attached for
 * @param sha256 of its content
 */
public record SubmittedFile(
        String material, AttachmentId attachment, String fileName, String mediaType, long size, String sha256) {}
