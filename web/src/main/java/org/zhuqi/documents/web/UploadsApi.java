package org.zhuqi.documents.web;

import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.UploadId;
import org.zhuqi.documents.usecase.ResumeUpload;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.SharedError;

/**
 * Files in parts, for lines that break: begin, send parts from where it stands, end. The pages' own script uses it with the
 * session of its browser.
 */
@RestController
@RequestMapping("/api/v1/uploads")
@RequiredArgsConstructor
class UploadsApi {
    private final ResumeUpload resumeUpload;

    /**
     * @param key chosen by the sender; begun again with it, the same upload goes on
     * @param size of the whole file in bytes
     */
    record BeginRequest(
            @Nullable String ownerKind,
            @Nullable String ownerId,
            @Nullable UUID key,
            @Nullable String fileName,
            long size) {
        ResumeUpload.Command command() {
            UUID given = key;
            if (given == null) {
                throw SharedError.INVALID_INPUT.refused(java.util.List.of(FieldProblem.of("key", "shared.missing")));
            }
            return new ResumeUpload.Command(
                    new OwnerRef(Objects.requireNonNullElse(ownerKind, ""), Objects.requireNonNullElse(ownerId, "")),
                    given,
                    Objects.requireNonNullElse(fileName, ""),
                    size);
        }
    }

    /**
     * @param offset from which to go on
     * @param document what it became, null while it is not attached
     */
    record StandingResponse(
            UUID id, long size, long offset, @Nullable UUID document) {
        static StandingResponse from(ResumeUpload.Standing standing) {
            AttachmentId attachment = standing.attachment();
            return new StandingResponse(
                    standing.id().value(),
                    standing.size(),
                    standing.offset(),
                    attachment == null ? null : attachment.value());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    StandingResponse begin(Actor actor, @RequestBody BeginRequest request) {
        return StandingResponse.from(resumeUpload.begin(actor, request.command()));
    }

    @GetMapping("/{id}")
    StandingResponse ask(Actor actor, @PathVariable UUID id) {
        return StandingResponse.from(resumeUpload.ask(actor, new UploadId(id)));
    }

    /** Adds a part; what came of a part that broke off is kept. */
    @PutMapping(value = "/{id}/content", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    StandingResponse append(Actor actor, @PathVariable UUID id, @RequestParam long offset, InputStream content) {
        return StandingResponse.from(resumeUpload.append(actor, new UploadId(id), offset, content));
    }

    @PostMapping("/{id}/finish")
    DocumentResponse finish(Actor actor, @PathVariable UUID id) {
        return DocumentResponse.from(resumeUpload.finish(actor, new UploadId(id)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void abandon(Actor actor, @PathVariable UUID id) {
        resumeUpload.abandon(actor, new UploadId(id));
    }
}
