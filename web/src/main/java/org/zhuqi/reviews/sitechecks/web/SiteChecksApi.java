package org.zhuqi.reviews.sitechecks.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.AttachmentsOf;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.sitechecks.CheckedLine;
import org.zhuqi.reviews.sitechecks.SiteCheck;
import org.zhuqi.reviews.sitechecks.SiteCheckId;
import org.zhuqi.reviews.sitechecks.SiteChecksRight;
import org.zhuqi.reviews.sitechecks.usecase.AppointSiteOfficers;
import org.zhuqi.reviews.sitechecks.usecase.SignSiteCheck;
import org.zhuqi.reviews.sitechecks.usecase.SiteCheckQueries;
import org.zhuqi.reviews.sitechecks.usecase.SitePhotos;
import org.zhuqi.reviews.sitechecks.usecase.WriteSiteCheck;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** Checks on sites: who goes, what was found, who signed. Photos are documents of the kind {@code site-check}. */
@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class SiteChecksApi {
    private final SiteCheckQueries queries;
    private final AppointSiteOfficers appointSiteOfficers;
    private final WriteSiteCheck writeSiteCheck;
    private final SignSiteCheck signSiteCheck;
    private final AttachmentsOf attachmentsOf;

    record WaitingResponse(
            UUID review,
            LocalText title,
            String unit,
            @Nullable LocalDate due,
            @Nullable UUID siteCheck,
            SiteCheck.@Nullable State state,
            @Nullable String first,
            @Nullable String second,
            @Nullable BigDecimal applied,
            @Nullable BigDecimal counted) {
        static WaitingResponse from(SiteCheckQueries.Row row) {
            SiteCheckId check = row.check();
            return new WaitingResponse(
                    row.file().value(),
                    row.title(),
                    row.unit().value(),
                    row.due(),
                    check == null ? null : check.value(),
                    row.state(),
                    row.first(),
                    row.second(),
                    yuan(row.applied()),
                    yuan(row.counted()));
        }
    }

    record OfficerResponse(UUID id, String name) {
        static OfficerResponse from(SiteCheck.Officer officer) {
            return new OfficerResponse(officer.id().value(), officer.name());
        }
    }

    record LineResponse(
            String key,
            LocalText label,
            BigDecimal applied,
            @Nullable BigDecimal checked,
            String remark) {
        static LineResponse from(CheckedLine line) {
            return new LineResponse(
                    line.key(), line.label(), line.applied().yuan(), yuan(line.checked()), line.remark());
        }
    }

    record SignatureResponse(Instant at, String recordHash) {
        static @Nullable SignatureResponse from(SiteCheck.@Nullable Signature signature) {
            return signature == null ? null : new SignatureResponse(signature.at(), signature.recordHash());
        }
    }

    /**
     * @param counted what the matter comes to with the checked amounts; null before it is signed and when nobody can say
     * @param photos how many go with the record
     */
    record SiteCheckResponse(
            UUID id,
            UUID review,
            LocalText title,
            String contentHash,
            SiteCheck.State state,
            boolean here,
            OfficerResponse first,
            OfficerResponse second,
            @Nullable LocalDate day,
            String place,
            String findings,
            List<LineResponse> lines,
            @Nullable BigDecimal applied,
            @Nullable BigDecimal counted,
            int photos,
            @Nullable SignatureResponse signed,
            @Nullable SignatureResponse confirmed,
            @Nullable String sentBack) {
        static SiteCheckResponse from(SiteCheckQueries.View view, int photos) {
            SiteCheck check = view.check();
            return new SiteCheckResponse(
                    check.id().value(),
                    check.file().value(),
                    view.title(),
                    check.contentHash(),
                    check.state(),
                    view.here(),
                    OfficerResponse.from(check.first()),
                    OfficerResponse.from(check.second()),
                    check.report().day(),
                    check.report().place(),
                    check.report().findings(),
                    check.lines().stream().map(LineResponse::from).toList(),
                    yuan(check.applied()),
                    yuan(check.counted()),
                    photos,
                    SignatureResponse.from(check.signed()),
                    SignatureResponse.from(check.confirmed()),
                    check.sentBack());
        }
    }

    record OfficersRequest(@Nullable UUID first, @Nullable UUID second) {}

    record LineRequest(
            @Nullable String key,
            @Nullable BigDecimal checked,
            @Nullable String remark) {
        WriteSiteCheck.Line line() {
            return new WriteSiteCheck.Line(key == null ? "" : key, checked == null ? null : new Money(checked), remark);
        }
    }

    record RecordRequest(
            @Nullable LocalDate day,
            @Nullable String place,
            @Nullable String findings,
            @Nullable List<LineRequest> lines) {}

    /** @param recordHash of the record as it was read: what changed since is not confirmed */
    record ConfirmationRequest(@Nullable String recordHash) {}

    record WordsRequest(@Nullable String words) {}

    /** Matters at their check on the site, also those to which nobody was appointed yet. */
    @GetMapping("/site-checks")
    Page<WaitingResponse> waiting(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return queries.files(
                        actor.scopeFor(SiteChecksRight.READ),
                        mine ? actor.id() : null,
                        new PageRequest(after, limit, null))
                .map(WaitingResponse::from);
    }

    @GetMapping("/site-checks/{id}")
    SiteCheckResponse show(Actor actor, @PathVariable UUID id) {
        return queries.find(actor.scopeFor(SiteChecksRight.READ), new SiteCheckId(id))
                .map(view -> SiteCheckResponse.from(
                        view,
                        attachmentsOf.list(OwnerRef.of(SitePhotos.KIND, id)).size()))
                .orElseThrow(SharedError.NOT_FOUND::refused);
    }

    /** Says which two officers go; others may be named as long as not both have signed. */
    @PutMapping("/reviews/{id}/site-officers")
    SiteCheckResponse appoint(Actor actor, @PathVariable UUID id, @RequestBody OfficersRequest request) {
        return show(
                actor,
                appointSiteOfficers
                        .appoint(actor, new ReviewId(id), person(request.first()), person(request.second()))
                        .id()
                        .value());
    }

    /** Keeps what was found; lines that are left out stay as they are. Signatures that were there are gone. */
    @PutMapping("/site-checks/{id}")
    SiteCheckResponse write(Actor actor, @PathVariable UUID id, @RequestBody RecordRequest request) {
        List<LineRequest> lines = request.lines();
        writeSiteCheck.write(
                actor,
                new WriteSiteCheck.Command(
                        new SiteCheckId(id),
                        request.day(),
                        request.place(),
                        request.findings(),
                        lines == null
                                ? List.of()
                                : lines.stream().map(LineRequest::line).toList()));
        return show(actor, id);
    }

    @PostMapping("/site-checks/{id}/signature")
    SiteCheckResponse sign(Actor actor, @PathVariable UUID id) {
        signSiteCheck.sign(actor, new SiteCheckId(id));
        return show(actor, id);
    }

    @PostMapping("/site-checks/{id}/confirmation")
    SiteCheckResponse confirm(Actor actor, @PathVariable UUID id, @RequestBody ConfirmationRequest request) {
        String seen = request.recordHash();
        signSiteCheck.confirm(actor, new SiteCheckId(id), seen == null ? "" : seen);
        return show(actor, id);
    }

    @PostMapping("/site-checks/{id}/return")
    SiteCheckResponse sendBack(Actor actor, @PathVariable UUID id, @RequestBody WordsRequest request) {
        signSiteCheck.sendBack(actor, new SiteCheckId(id), request.words());
        return show(actor, id);
    }

    private static @Nullable UserId person(@Nullable UUID id) {
        return id == null ? null : new UserId(id);
    }

    private static @Nullable BigDecimal yuan(@Nullable Money money) {
        return money == null ? null : money.yuan();
    }
}
