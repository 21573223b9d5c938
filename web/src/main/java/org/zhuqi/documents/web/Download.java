package org.zhuqi.documents.web;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.usecase.OpenDocument;

/** Sends a file as a file: never shown inside the site, never guessed at, never kept by caches in between. */
final class Download {
    private Download() {}

    static ResponseEntity<Resource> of(OpenDocument.Opened opened) {
        Attachment attachment = opened.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .contentLength(attachment.size())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .headers(headers -> headers.setContentDisposition(ContentDisposition.attachment()
                        .filename(attachment.fileName(), StandardCharsets.UTF_8)
                        .build()))
                .body(new InputStreamResource(() -> opened.content().get()));
    }
}
