package org.zhuqi.campaigns.reports.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.CampaignStatus;
import org.zhuqi.campaigns.Campaigns;
import org.zhuqi.campaigns.reports.CampaignReport;
import org.zhuqi.campaigns.reports.CampaignReports;
import org.zhuqi.campaigns.reports.ReportId;
import org.zhuqi.campaigns.reports.ReportStep;
import org.zhuqi.campaigns.reports.ReportsError;
import org.zhuqi.campaigns.reports.ReportsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.ReadFields;

/** Drafts the report of a month with its figures and the prose they allow, or its correction, and counts the figures anew. */
@Service
@Transactional
@RequiredArgsConstructor
public class DraftReport {
    private final CampaignReports reports;
    private final Campaigns campaigns;
    private final GatherFigures gatherFigures;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** @param month as typed, {@code 2024-08} */
    public ReportId draft(Actor actor, CampaignId campaignId, @Nullable String month) {
        actor.may(ReportsRight.WRITE).orRefuse();
        Campaign campaign = campaigns.find(campaignId).orElseThrow(SharedError.NOT_FOUND::refused);
        if (campaign.status() == CampaignStatus.DRAFT) {
            throw SharedError.NOT_FOUND.refused();
        }
        YearMonth wanted = month(campaign, month);
        CampaignReport report = CampaignReport.drafted(
                new ReportId(Identifiers.next(clock)),
                campaignId,
                wanted,
                gatherFigures.gather(campaign, wanted),
                step(actor, ReportStep.Kind.DRAFTED));
        reports.add(report);
        auditTrail.record(AuditEvent.done(actor, "reports.draft", "campaign-report", report.id())
                .with("month", wanted.toString()));
        return report.id();
    }

    /**
     * Begins the correction of an issued report.
     *
     * @param reason what is wrong with it
     */
    public ReportId correct(Actor actor, ReportId id, @Nullable String reason) {
        actor.may(ReportsRight.WRITE).orRefuse();
        CampaignReport wrong = reports.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        CampaignReport correction = wrong.correctedAs(
                new ReportId(Identifiers.next(clock)),
                new ReportStep(
                        ReportStep.Kind.CORRECTED,
                        clock.instant(),
                        actor.id(),
                        actor.name(),
                        Objects.requireNonNullElse(reason, "").strip()));
        if (reports.correctionOf(id).isPresent()) {
            throw ReportsError.CORRECTED_ALREADY.refused();
        }
        reports.add(correction);
        auditTrail.record(AuditEvent.done(actor, "reports.correct", "campaign-report", correction.id())
                .with(Map.of("month", wrong.month().toString(), "corrects", id.toString())));
        return correction.id();
    }

    public void refresh(Actor actor, ReportId id) {
        actor.may(ReportsRight.WRITE).orRefuse();
        CampaignReport report = reports.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        Campaign campaign = campaigns.find(report.campaign()).orElseThrow(SharedError.NOT_FOUND::refused);
        reports.save(report.refreshed(
                gatherFigures.gather(campaign, report.month()), step(actor, ReportStep.Kind.REFRESHED)));
        auditTrail.record(AuditEvent.done(actor, "reports.refresh", "campaign-report", id)
                .with(Map.of("month", report.month().toString())));
    }

    private YearMonth month(Campaign campaign, @Nullable String typed) {
        ReadFields fields = new ReadFields();
        YearMonth month = fields.requiredMonth("month", typed).orElse(YearMonth.of(1, 1));
        fields.refuseWrong();
        boolean begun = !month.isAfter(YearMonth.now(clock));
        LocalDate first = month.atDay(1);
        if (!begun
                || month.isBefore(YearMonth.from(campaign.term().from()))
                || first.isAfter(campaign.term().to())) {
            throw ReportsError.MONTH_NOT_OF_CAMPAIGN.refused(List.of(FieldProblem.of(
                    "month",
                    "reports.month",
                    campaign.term().from().toString(),
                    campaign.term().to().toString())));
        }
        return month;
    }

    private ReportStep step(Actor actor, ReportStep.Kind kind) {
        return new ReportStep(kind, clock.instant(), actor.id(), actor.name());
    }
}
