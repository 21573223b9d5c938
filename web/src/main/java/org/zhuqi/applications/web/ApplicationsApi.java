package org.zhuqi.applications.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.applications.Draft;
import org.zhuqi.applications.SignOff;
import org.zhuqi.applications.Sm3;
import org.zhuqi.applications.Submission;
import org.zhuqi.applications.usecase.ApplicationQueries;
import org.zhuqi.applications.usecase.AttachMaterial;
import org.zhuqi.applications.usecase.CheckExclusions;
import org.zhuqi.applications.usecase.OpenDraft;
import org.zhuqi.applications.usecase.OpenSubmission;
import org.zhuqi.applications.usecase.SaveDraft;
import org.zhuqi.applications.usecase.SignOffDraft;
import org.zhuqi.applications.usecase.StartApplication;
import org.zhuqi.applications.usecase.SubmitApplication;
import org.zhuqi.applications.usecase.TakeFromFile;
import org.zhuqi.applications.usecase.WithdrawApplication;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.forms.AnswersCodec;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;

/** The whole way of an application, for programs. */
@RestController
@RequestMapping("/api/v1/applications")
@RequiredArgsConstructor
class ApplicationsApi {
    private final ApplicationQueries queries;
    private final StartApplication startApplication;
    private final OpenDraft openDraft;
    private final SaveDraft saveDraft;
    private final AttachMaterial attachMaterial;
    private final TakeFromFile takeFromFile;
    private final CheckExclusions checkExclusions;
    private final SubmitApplication submitApplication;
    private final SignOffDraft signOffDraft;
    private final WithdrawApplication withdrawApplication;
    private final OpenSubmission openSubmission;
    private final AnswersCodec answersCodec;
    private final Sm3 sm3;
    private final DraftChanges draftChanges;

    /** @param project national code of the project, where the call is answered once for each */
    record StartRequest(@Nullable UUID programme, @Nullable String project) {}

    /** @param mark what the draft said its content is called; refused (409) when it was changed since */
    record SubmitRequest(
            boolean certified,
            @Nullable Integer round,
            @Nullable String mark) {}

    /** @param mark what the draft said its content is called */
    record SignOffRequest(@Nullable String mark) {}

    /**
     * @param mark what the draft said its content is called
     * @param words why it is not confirmed, for whoever asked
     */
    record SignOffRefusalRequest(
            @Nullable String mark, @Nullable String words) {}

    /** @param paper the file as it was attached then, one of the draft's {@code onFile} */
    record OnFileRequest(
            @Nullable String material, @Nullable UUID paper) {}

    record SignOffResponse(String by, Instant at, String mark) {}

    record WithdrawRequest(@Nullable String reason) {}

    /** An enterprise's own, drafts included; for the offices what was submitted within their reach. */
    @GetMapping
    Page<ApplicationLineResponse> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable EnterpriseId enterprise,
            @RequestParam(required = false) @Nullable ReviewState state,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        PageRequest page = new PageRequest(after, limit, null);
        if (actor.role().isEnterprise()) {
            return queries.mine(actor.scopeFor(ApplicationsRight.APPLY), page).map(ApplicationLineResponse::from);
        }
        ApplicationQueries.Filter filter = new ApplicationQueries.Filter(
                programme, unit == null ? null : new ReportingUnitId(unit), enterprise, state, text);
        return queries.submitted(actor.scopeFor(ApplicationsRight.READ), filter, page)
                .map(ApplicationLineResponse::from);
    }

    /** Before a draft is begun: what one's own enterprise handed in for other calls that excludes this one. */
    @GetMapping("/exclusions")
    List<DraftResponse.ExclusionResponse> exclusions(Actor actor, @RequestParam UUID programme) {
        return checkExclusions.check(actor, new ProgrammeId(programme)).stream()
                .map(DraftResponse.ExclusionResponse::from)
                .toList();
    }

    /** Confirms for the enterprise exactly what a colleague will hand in; refused (409) when it was changed since. */
    @PostMapping("/{id}/sign-off")
    SignOffResponse signOff(Actor actor, @PathVariable UUID id, @RequestBody SignOffRequest request) {
        String mark = request.mark() == null ? "" : request.mark();
        SignOff signOff = signOffDraft.sign(actor, new SignOffDraft.Command(new ApplicationId(id), mark));
        return new SignOffResponse(signOff.byName(), signOff.at(), signOff.mark());
    }

    /** Refuses to confirm it and says why; the enterprise goes on and asks again. */
    @PostMapping("/{id}/sign-off-refusals")
    SignOffResponse refuseSignOff(Actor actor, @PathVariable UUID id, @RequestBody SignOffRefusalRequest request) {
        String mark = request.mark() == null ? "" : request.mark();
        SignOff refusal =
                signOffDraft.refuse(actor, new SignOffDraft.Command(new ApplicationId(id), mark), request.words());
        return new SignOffResponse(refusal.byName(), refusal.at(), refusal.mark());
    }

    /** Asks those who answer for the enterprise to confirm it. */
    @PostMapping("/{id}/sign-off-requests")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void askForSignOff(Actor actor, @PathVariable UUID id) {
        signOffDraft.ask(actor, new ApplicationId(id));
    }

    /** Starts a draft (201), or answers with the open one of the enterprise for this call and project (200). */
    @PostMapping
    ResponseEntity<DraftResponse> start(Actor actor, @RequestBody StartRequest request) {
        UUID programme = Optional.ofNullable(request.programme()).orElseThrow(SharedError.NOT_FOUND::refused);
        StartApplication.Started started = startApplication.start(actor, new ProgrammeId(programme), request.project());
        return ResponseEntity.status(started.started() ? HttpStatus.CREATED : HttpStatus.OK)
                .header(
                        HttpHeaders.LOCATION,
                        "/api/v1/applications/" + started.application().id())
                .body(draft(actor, started.application().id()));
    }

    /** For its enterprise the draft with everything beside it ({@link DraftResponse}); for the offices what was submitted. */
    @GetMapping("/{id}")
    Object get(Actor actor, @PathVariable UUID id) {
        return actor.role().isEnterprise()
                ? draft(actor, new ApplicationId(id))
                : SubmittedResponse.from(openSubmission.open(actor, new ApplicationId(id), null), answersCodec, sm3);
    }

    /**
     * Saves changed fields: {@code {"baseVersion": 3, "changes": {"field": value or null}, "overrule": ["field"]}}.
     * Nothing is saved (409) when somebody changed one of them since the base version, unless it stands in overrule.
     */
    @PatchMapping({"/{id}/draft", "/{id}/answers"})
    SavedResponse save(Actor actor, @PathVariable UUID id, @RequestBody String body) {
        DraftChanges.Request request = draftChanges.read(body);
        Draft.Merged merged = saveDraft.save(
                actor,
                new SaveDraft.Command(
                        new ApplicationId(id), request.changes(), request.seen(), request.overrule(), true));
        return SavedResponse.from(merged, request.baseVersion(), answersCodec);
    }

    @PostMapping(path = "/{id}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    FileResponse attach(
            Actor actor, @PathVariable UUID id, @RequestParam String material, @RequestParam MultipartFile file)
            throws IOException {
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return FileResponse.from(
                    material,
                    attachMaterial.attach(actor, new ApplicationId(id), material, name == null ? "" : name, content));
        }
    }

    /** Takes a paper from what the enterprise handed in before, without sending it again. */
    @PostMapping("/{id}/attachments/on-file")
    @ResponseStatus(HttpStatus.CREATED)
    FileResponse take(Actor actor, @PathVariable UUID id, @RequestBody OnFileRequest request) {
        UUID paper = Optional.ofNullable(request.paper()).orElseThrow(SharedError.NOT_FOUND::refused);
        String material = request.material() == null ? "" : request.material();
        return FileResponse.from(
                material, takeFromFile.take(actor, new ApplicationId(id), material, new AttachmentId(paper)));
    }

    @DeleteMapping("/{id}/attachments/{attachment}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void detach(Actor actor, @PathVariable UUID id, @PathVariable UUID attachment) {
        attachMaterial.detach(actor, new ApplicationId(id), new AttachmentId(attachment));
    }

    /** Submits the draft; the same key again, or the same round again, answers with the same receipt. */
    @PostMapping({"/{id}/submit", "/{id}/submission"})
    ReceiptResponse submit(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody SubmitRequest request) {
        Submission submission = submitApplication.submit(
                actor,
                new SubmitApplication.Command(
                        new ApplicationId(id), request.round(), key, request.mark(), request.certified()));
        return ReceiptResponse.from(submission, sm3);
    }

    @GetMapping("/{id}/receipt")
    ReceiptResponse receipt(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer round) {
        return ReceiptResponse.from(
                openSubmission.open(actor, new ApplicationId(id), round).submission(), sm3);
    }

    /** The frozen content, byte for byte what the receipt's SHA-256 was computed over. */
    @GetMapping("/{id}/receipt/file")
    ResponseEntity<byte[]> file(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer round) {
        return content(openSubmission.open(actor, new ApplicationId(id), round).submission());
    }

    @PostMapping("/{id}/withdraw")
    DraftResponse withdraw(
            Actor actor, @PathVariable UUID id, @RequestBody(required = false) @Nullable WithdrawRequest request) {
        withdrawApplication.withdraw(actor, new ApplicationId(id), request == null ? null : request.reason());
        return draft(actor, new ApplicationId(id));
    }

    static ResponseEntity<byte[]> content(Submission submission) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(submission.receipt().number() + ".json")
                                .build()
                                .toString())
                .eTag("\"" + submission.receipt().sha256() + "\"")
                .body(submission.content().bytes());
    }

    private DraftResponse draft(Actor actor, ApplicationId id) {
        return DraftResponse.from(openDraft.open(actor, id), answersCodec);
    }
}
