package org.zhuqi.applications.web;

import java.util.UUID;
import org.zhuqi.applications.SubmittedFile;
import org.zhuqi.documents.Attachment;

/** A file of an application. */
record FileResponse(UUID id, String material, String fileName, String mediaType, long size, String sha256) {
    static FileResponse from(String material, Attachment file) {
        return new FileResponse(
                file.id().value(), material, file.fileName(), file.mediaType(), file.size(), file.sha256());
    }

    static FileResponse from(SubmittedFile file) {
        return new FileResponse(
                file.attachment().value(),
                file.material(),
                file.fileName(),
                file.mediaType(),
                file.size(),
                file.sha256());
    }
}
