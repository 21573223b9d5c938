package org.zhuqi.subsidies.awards.web;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.UploadDocument;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.awards.AwardChange;
import org.zhuqi.subsidies.awards.AwardChangeId;
import org.zhuqi.subsidies.awards.AwardTerms;
import org.zhuqi.subsidies.awards.AwardVersion;
import org.zhuqi.subsidies.awards.usecase.AwardChangeQueries;
import org.zhuqi.subsidies.awards.usecase.DecideAwardChange;
import org.zhuqi.subsidies.awards.usecase.OpineOnAwardChange;
import org.zhuqi.subsidies.awards.usecase.RequestAwardChange;
import org.zhuqi.subsidies.ledger.usecase.AwardFiles;

@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class AwardChangesApi {
    private final AwardChangeQueries queries;
    private final RequestAwardChange requestAwardChange;
    private final OpineOnAwardChange opineOnAwardChange;
    private final DecideAwardChange decideAwardChange;
    private final UploadDocument uploadDocument;

    /**
     * Terms of an award from a moment on; amounts in yuan.
     *
     * @param changed what is other than in the version before
     * @param change by which it came to be, null for the award as it was made
     */
    record VersionResponse(
            int number,
            BigDecimal amount,
            @Nullable String content,
            @Nullable LocalDate ends,
            Set<AwardTerms.Part> changed,
            @Nullable UUID change,
            Instant at) {
        static VersionResponse from(AwardVersion version) {
            AwardChangeId change = version.change();
            return new VersionResponse(
                    version.number(),
                    version.terms().amount().yuan(),
                    version.terms().content(),
                    version.terms().ends(),
                    version.changed(),
                    change == null ? null : change.value(),
                    version.at());
        }
    }

    /** What was asked for, and what became of it; amounts in yuan. */
    record ChangeResponse(
            UUID id,
            UUID programme,
            UUID application,
            LocalText title,
            LocalText enterprise,
            AwardChange.Kind kind,
            int onVersion,
            @Nullable BigDecimal amount,
            @Nullable String content,
            @Nullable LocalDate ends,
            String reason,
            UUID file,
            AwardChange.State state,
            Instant at,
            @Nullable OpinionResponse opinion,
            @Nullable RulingResponse ruling) {
        static ChangeResponse from(AwardChange change) {
            Money amount = change.wish().amount();
            AwardChange.Opinion opinion = change.opinion();
            AwardChange.Ruling ruling = change.ruling();
            return new ChangeResponse(
                    change.id().value(),
                    change.programme().value(),
                    change.matter().application().value(),
                    change.programmeTitle(),
                    change.enterpriseName(),
                    change.kind(),
                    change.onVersion(),
                    amount == null ? null : amount.yuan(),
                    change.wish().content(),
                    change.wish().ends(),
                    change.reason(),
                    change.file().value(),
                    change.state(),
                    change.at(),
                    opinion == null ? null : new OpinionResponse(opinion.supports(), opinion.text(), opinion.at()),
                    ruling == null ? null : new RulingResponse(ruling.approved(), ruling.text(), ruling.at()));
        }
    }

    record OpinionResponse(boolean supports, String text, Instant at) {}

    record RulingResponse(boolean approved, @Nullable String text, Instant at) {}

    /**
     * What is asked for; null leaves it as it is.
     *
     * @param amount in yuan, less than it is
     * @param file id of one that was uploaded for the award
     */
    record ChangeRequest(
            AwardChange.@Nullable Kind kind,
            @Nullable BigDecimal amount,
            @Nullable String content,
            @Nullable LocalDate ends,
            @Nullable String reason,
            @Nullable UUID file) {}

    record OpinionRequest(boolean supports, @Nullable String text) {}

    /** @param text needed where it is refused */
    record RulingRequest(boolean approved, @Nullable String text) {}

    record FileResponse(UUID id, String fileName, long size, String sha256) {
        static FileResponse from(Attachment file) {
            return new FileResponse(file.id().value(), file.fileName(), file.size(), file.sha256());
        }
    }

    /** Every version of an award, the latest first: that one is in force. */
    @GetMapping("/applications/{id}/award/versions")
    List<VersionResponse> versions(Actor actor, @PathVariable UUID id) {
        List<AwardVersion> versions = queries.versions(actor.scopeFor(SubsidiesRight.READ), new ApplicationId(id));
        if (versions.isEmpty()) {
            throw SharedError.NOT_FOUND.refused();
        }
        return versions.stream().map(VersionResponse::from).toList();
    }

    /** Uploads a file that shows the reason of a change, or what came of the money. */
    @PostMapping(path = "/applications/{id}/award/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    FileResponse upload(Actor actor, @PathVariable UUID id, @RequestPart MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return FileResponse.from(uploadDocument.upload(
                    actor,
                    OwnerRef.of(AwardFiles.KIND, id),
                    Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                    content));
        }
    }

    @PostMapping("/applications/{id}/award-changes")
    @ResponseStatus(HttpStatus.CREATED)
    ChangeResponse request(Actor actor, @PathVariable UUID id, @RequestBody ChangeRequest request) {
        BigDecimal amount = request.amount();
        UUID file = request.file();
        return ChangeResponse.from(requestAwardChange.request(
                actor,
                new RequestAwardChange.Command(
                        new ApplicationId(id),
                        request.kind(),
                        amount == null ? null : new Money(amount),
                        request.content(),
                        request.ends(),
                        Objects.requireNonNullElse(request.reason(), ""),
                        file == null ? null : new AttachmentId(file))));
    }

    @GetMapping("/award-changes")
    Page<ChangeResponse> list(
            Actor actor,
            @RequestParam(required = false) AwardChange.@Nullable State state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return queries.list(
                        actor.scopeFor(SubsidiesRight.READ),
                        new AwardChangeQueries.Filter(state, null),
                        new PageRequest(after, limit, null))
                .map(ChangeResponse::from);
    }

    @GetMapping("/award-changes/{id}")
    ChangeResponse change(Actor actor, @PathVariable UUID id) {
        return queries.find(actor.scopeFor(SubsidiesRight.READ), new AwardChangeId(id))
                .map(ChangeResponse::from)
                .orElseThrow(SharedError.NOT_FOUND::refused);
    }

    /** What the county thinks of it. */
    @PostMapping("/award-changes/{id}/opinion")
    ChangeResponse opine(Actor actor, @PathVariable UUID id, @RequestBody OpinionRequest request) {
        return ChangeResponse.from(opineOnAwardChange.opine(
                actor,
                new OpineOnAwardChange.Command(
                        new AwardChangeId(id), request.supports(), Objects.requireNonNullElse(request.text(), ""))));
    }

    /** The prefecture's decision; a yes is a new version of the award. */
    @PostMapping("/award-changes/{id}/ruling")
    ChangeResponse decide(Actor actor, @PathVariable UUID id, @RequestBody RulingRequest request) {
        return ChangeResponse.from(decideAwardChange.decide(
                actor, new DecideAwardChange.Command(new AwardChangeId(id), request.approved(), request.text())));
    }

    @PostMapping("/award-changes/{id}/withdrawal")
    ChangeResponse withdraw(Actor actor, @PathVariable UUID id) {
        return ChangeResponse.from(requestAwardChange.withdraw(actor, new AwardChangeId(id)));
    }
}
