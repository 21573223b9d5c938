package org.zhuqi.campaigns.reports.web;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.reports.ReportId;
import org.zhuqi.campaigns.reports.ReportsRight;
import org.zhuqi.campaigns.reports.Section;
import org.zhuqi.campaigns.reports.usecase.DraftReport;
import org.zhuqi.campaigns.reports.usecase.MoveReport;
import org.zhuqi.campaigns.reports.usecase.PublishReport;
import org.zhuqi.campaigns.reports.usecase.ReportQueries;
import org.zhuqi.campaigns.reports.usecase.ShowReport;
import org.zhuqi.campaigns.reports.usecase.WriteReport;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.SharedError;

/** Monthly reports for programs; figures of any day are asked of the measures themselves. */
@RestController
@RequestMapping("/api/v1/campaign-reports")
@RequiredArgsConstructor
class ReportsApi {
    private final ReportQueries queries;
    private final ShowReport showReport;
    private final DraftReport draftReport;
    private final WriteReport writeReport;
    private final MoveReport moveReport;
    private final PublishReport publishReport;

    /** @param month {@code 2024-08} */
    record DraftRequest(@Nullable UUID campaign, @Nullable String month) {}

    record TextRequest(
            @Nullable Section section,
            @Nullable String zh,
            @Nullable String ko) {}

    record DropRequest(@Nullable UUID demand) {}

    /** @param note why it is sent back */
    record NoteRequest(@Nullable String note) {}

    /** @param reason what is wrong with what was issued */
    record CorrectRequest(@Nullable String reason) {}

    @GetMapping
    Page<ReportResponse.LineResponse> list(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID campaign,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        CampaignId of = campaign == null ? null : new CampaignId(campaign);
        PageRequest page = new PageRequest(after, limit, null);
        return (actor.has(ReportsRight.WRITE)
                        ? queries.all(actor.scopeFor(ReportsRight.WRITE), of, page)
                        : queries.issued(actor.scopeFor(ReportsRight.READ), of, page))
                .map(ReportResponse.LineResponse::from);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ReportResponse draft(Actor actor, @RequestBody DraftRequest request) {
        if (request.campaign() == null) {
            throw SharedError.NOT_FOUND.refused();
        }
        ReportId id = draftReport.draft(actor, new CampaignId(request.campaign()), request.month());
        return ReportResponse.from(showReport.show(actor, id));
    }

    @GetMapping("/{id}")
    ReportResponse show(Actor actor, @PathVariable UUID id) {
        return ReportResponse.from(showReport.show(actor, new ReportId(id)));
    }

    @PostMapping("/{id}/refresh")
    ReportResponse refresh(Actor actor, @PathVariable UUID id) {
        draftReport.refresh(actor, new ReportId(id));
        return show(actor, id);
    }

    @PostMapping("/{id}/sections")
    ReportResponse write(Actor actor, @PathVariable UUID id, @RequestBody TextRequest request) {
        writeReport.write(actor, new ReportId(id), request.section(), request.zh(), request.ko());
        return show(actor, id);
    }

    @PostMapping("/{id}/sections/restore")
    ReportResponse restore(Actor actor, @PathVariable UUID id, @RequestBody TextRequest request) {
        writeReport.restore(actor, new ReportId(id), request.section());
        return show(actor, id);
    }

    @PostMapping("/{id}/cases")
    ReportResponse choose(Actor actor, @PathVariable UUID id, @RequestBody WriteReport.CaseCommand request) {
        writeReport.choose(actor, new ReportId(id), request);
        return show(actor, id);
    }

    @PostMapping("/{id}/cases/drop")
    ReportResponse drop(Actor actor, @PathVariable UUID id, @RequestBody DropRequest request) {
        writeReport.drop(actor, new ReportId(id), request.demand() == null ? null : new DemandId(request.demand()));
        return show(actor, id);
    }

    @PostMapping("/{id}/check")
    ReportResponse check(Actor actor, @PathVariable UUID id) {
        moveReport.check(actor, new ReportId(id));
        return show(actor, id);
    }

    @PostMapping("/{id}/send-back")
    ReportResponse sendBack(Actor actor, @PathVariable UUID id, @RequestBody NoteRequest request) {
        moveReport.sendBack(actor, new ReportId(id), request.note());
        return show(actor, id);
    }

    @PostMapping("/{id}/issue")
    ReportResponse issue(Actor actor, @PathVariable UUID id) {
        moveReport.issue(actor, new ReportId(id));
        return show(actor, id);
    }

    @PostMapping("/{id}/correct")
    @ResponseStatus(HttpStatus.CREATED)
    ReportResponse correct(Actor actor, @PathVariable UUID id, @RequestBody CorrectRequest request) {
        return show(
                actor,
                draftReport.correct(actor, new ReportId(id), request.reason()).value());
    }

    @PostMapping("/{id}/publish")
    ReportResponse publish(Actor actor, @PathVariable UUID id) {
        publishReport.publish(actor, new ReportId(id));
        return show(actor, id);
    }

    @PostMapping("/{id}/take-back")
    ReportResponse takeBack(Actor actor, @PathVariable UUID id) {
        publishReport.takeBack(actor, new ReportId(id));
        return show(actor, id);
    }
}
