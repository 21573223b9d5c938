package org.zhuqi.documents.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.AttachmentsOf;
import org.zhuqi.documents.usecase.OpenDocument;
import org.zhuqi.documents.usecase.RemoveDocument;
import org.zhuqi.documents.usecase.UploadDocument;
import org.zhuqi.shared.Actor;

@RestController
@RequestMapping("/api/v1/documents")
@RequiredArgsConstructor
class DocumentApi {
    private final UploadDocument uploadDocument;
    private final OpenDocument openDocument;
    private final RemoveDocument removeDocument;
    private final AttachmentsOf attachmentsOf;

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<DocumentResponse> upload(
            Actor actor, @RequestParam String ownerKind, @RequestParam String ownerId, @RequestParam MultipartFile file)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            Attachment attachment = uploadDocument.upload(actor, new OwnerRef(ownerKind, ownerId), name, content);
            return ResponseEntity.created(URI.create("/api/v1/documents/" + attachment.id()))
                    .body(DocumentResponse.from(attachment));
        }
    }

    @GetMapping
    List<DocumentResponse> list(Actor actor, @RequestParam String ownerKind, @RequestParam String ownerId) {
        return attachmentsOf.list(actor, new OwnerRef(ownerKind, ownerId)).stream()
                .map(DocumentResponse::from)
                .toList();
    }

    @GetMapping("/{id}")
    DocumentResponse show(Actor actor, @PathVariable AttachmentId id) {
        return DocumentResponse.from(openDocument.open(actor, id).attachment());
    }

    @GetMapping("/{id}/content")
    ResponseEntity<Resource> download(Actor actor, @PathVariable AttachmentId id) {
        return Download.of(openDocument.open(actor, id));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(Actor actor, @PathVariable AttachmentId id) {
        removeDocument.remove(actor, id);
        return ResponseEntity.noContent().build();
    }
}
