package org.zhuqi.subsidies.claims.web;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.claims.Claim;
import org.zhuqi.subsidies.claims.ClaimId;
import org.zhuqi.subsidies.claims.ClaimLine;
import org.zhuqi.subsidies.claims.usecase.ClaimFiles;
import org.zhuqi.subsidies.claims.usecase.ClaimQueries;
import org.zhuqi.subsidies.claims.usecase.ClaimQueries.ClaimRow;
import org.zhuqi.subsidies.claims.usecase.DecideClaim;
import org.zhuqi.subsidies.claims.usecase.EditClaim;
import org.zhuqi.subsidies.claims.usecase.FileClaim;

@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class ClaimsApi {
    private final ClaimQueries queries;
    private final EditClaim editClaim;
    private final FileClaim fileClaim;
    private final DecideClaim decideClaim;
    private final UploadDocument uploadDocument;

    /** A claim in a list; amounts in yuan. */
    record ClaimSummary(
            UUID id,
            UUID programme,
            UUID application,
            LocalText title,
            LocalText enterprise,
            Claim.State state,
            int lines,
            BigDecimal claimed,
            BigDecimal accepted,
            Instant at,
            @Nullable Instant filedAt) {
        static ClaimSummary from(ClaimRow row) {
            return new ClaimSummary(
                    row.id().value(),
                    row.programme().value(),
                    row.application().value(),
                    row.programmeTitle(),
                    row.enterpriseName(),
                    row.state(),
                    row.lines(),
                    row.claimed().yuan(),
                    row.accepted().yuan(),
                    row.at(),
                    row.filedAt());
        }
    }

    record ClaimResponse(
            UUID id,
            UUID programme,
            UUID application,
            LocalText enterprise,
            Claim.State state,
            BigDecimal claimed,
            BigDecimal accepted,
            List<LineResponse> lines) {
        static ClaimResponse from(Claim claim) {
            return new ClaimResponse(
                    claim.id().value(),
                    claim.programme().value(),
                    claim.matter().application().value(),
                    claim.enterpriseName(),
                    claim.state(),
                    claim.claimed().yuan(),
                    claim.accepted().yuan(),
                    claim.lines().stream().map(LineResponse::from).toList());
        }
    }

    /**
     * @param machine null where the invoice is of none or the application says which
     * @param accepted null while nobody ruled on it
     */
    record LineResponse(
            int number,
            String invoice,
            LocalDate date,
            String seller,
            BigDecimal amount,
            ClaimLine.@Nullable Machine machine,
            BigDecimal claimed,
            UUID file,
            @Nullable BigDecimal accepted,
            @Nullable String reason) {
        static LineResponse from(ClaimLine line) {
            ClaimLine.Outcome outcome = line.outcome();
            return new LineResponse(
                    line.number(),
                    line.invoice().number(),
                    line.invoice().date(),
                    line.invoice().seller(),
                    line.invoice().amount().yuan(),
                    line.machine(),
                    line.claimed().yuan(),
                    line.file().value(),
                    outcome == null ? null : outcome.accepted().yuan(),
                    outcome == null ? null : outcome.reason());
        }
    }

    /**
     * An invoice; amounts in yuan.
     *
     * @param machine which was bought, with its maker's number beside it; nothing where the application says it
     * @param file id of one that was uploaded for the claim
     */
    record LineRequest(
            @Nullable String invoice,
            @Nullable LocalDate date,
            @Nullable String seller,
            @Nullable BigDecimal amount,
            @Nullable String machine,
            @Nullable String serial,
            @Nullable BigDecimal claimed,
            @Nullable UUID file) {}

    /** @param lines every line of the claim */
    record RulingRequest(@Nullable List<LineRuling> lines) {}

    /** @param reason needed where less than everything is accepted */
    record LineRuling(
            int number,
            @Nullable BigDecimal accepted,
            @Nullable String reason) {}

    record FileResponse(UUID id, String fileName, long size, String sha256) {
        static FileResponse from(Attachment file) {
            return new FileResponse(file.id().value(), file.fileName(), file.size(), file.sha256());
        }
    }

    @GetMapping("/claims")
    Page<ClaimSummary> list(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID programme,
            @RequestParam(required = false) Claim.@Nullable State state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return queries.list(
                        actor.scopeFor(SubsidiesRight.READ),
                        new ClaimQueries.Filter(programme == null ? null : new ProgrammeId(programme), state),
                        new PageRequest(after, limit, null))
                .map(ClaimSummary::from);
    }

    @GetMapping("/claims/{id}")
    ClaimResponse claim(Actor actor, @PathVariable UUID id) {
        return queries.find(actor.scopeFor(SubsidiesRight.READ), new ClaimId(id))
                .map(ClaimResponse::from)
                .orElseThrow(SharedError.NOT_FOUND::refused);
    }

    /** Opens a claim of an application's award; the draft there is comes back. */
    @PostMapping("/applications/{id}/claims")
    ClaimResponse open(Actor actor, @PathVariable UUID id) {
        return ClaimResponse.from(editClaim.open(actor, new ApplicationId(id)));
    }

    /** Uploads the file of an invoice. */
    @PostMapping(path = "/claims/{id}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    FileResponse upload(Actor actor, @PathVariable UUID id, @RequestPart MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return FileResponse.from(uploadDocument.upload(
                    actor,
                    OwnerRef.of(ClaimFiles.KIND, id),
                    Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                    content));
        }
    }

    @PostMapping("/claims/{id}/lines")
    ClaimResponse add(Actor actor, @PathVariable UUID id, @RequestBody LineRequest request) {
        UUID file = request.file();
        return ClaimResponse.from(editClaim.add(
                actor,
                new EditClaim.Line(
                        new ClaimId(id),
                        Objects.requireNonNullElse(request.invoice(), ""),
                        request.date(),
                        Objects.requireNonNullElse(request.seller(), ""),
                        money(request.amount()),
                        Objects.requireNonNullElse(request.machine(), ""),
                        Objects.requireNonNullElse(request.serial(), ""),
                        money(request.claimed()),
                        file == null ? null : new AttachmentId(file))));
    }

    @DeleteMapping("/claims/{id}/lines/{number}")
    ClaimResponse remove(Actor actor, @PathVariable UUID id, @PathVariable int number) {
        return ClaimResponse.from(editClaim.remove(actor, new ClaimId(id), number));
    }

    @PostMapping("/claims/{id}/filing")
    ClaimResponse file(Actor actor, @PathVariable UUID id) {
        return ClaimResponse.from(fileClaim.file(actor, new ClaimId(id)));
    }

    @PostMapping("/claims/{id}/withdrawal")
    ClaimResponse withdraw(Actor actor, @PathVariable UUID id) {
        return ClaimResponse.from(fileClaim.withdraw(actor, new ClaimId(id)));
    }

    /** Accepts each line as far as it goes. */
    @PostMapping("/claims/{id}/ruling")
    ClaimResponse decide(Actor actor, @PathVariable UUID id, @RequestBody RulingRequest request) {
        return ClaimResponse.from(decideClaim.decide(
                actor,
                new DecideClaim.Command(
                        new ClaimId(id),
                        Objects.requireNonNullElse(request.lines(), List.<LineRuling>of()).stream()
                                .map(line -> new DecideClaim.Line(line.number(), money(line.accepted()), line.reason()))
                                .toList())));
    }

    private static @Nullable Money money(@Nullable BigDecimal yuan) {
        return yuan == null ? null : new Money(yuan);
    }
}
