package org.zhuqi.documents.web;

import java.time.Instant;
import java.util.UUID;
import org.zhuqi.documents.Attachment;

record DocumentResponse(
        UUID id,
        String ownerKind,
        String ownerId,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Instant at,
        String content) {

    static DocumentResponse from(Attachment attachment) {
        return new DocumentResponse(
                attachment.id().value(),
                attachment.owner().kind(),
                attachment.owner().id(),
                attachment.fileName(),
                attachment.mediaType(),
                attachment.size(),
                attachment.sha256(),
                attachment.at(),
                "/api/v1/documents/" + attachment.id() + "/content");
    }
}
