package org.zhuqi.campaigns.reports.usecase;

import java.time.Clock;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.Campaigns;
import org.zhuqi.campaigns.reports.CampaignReport;
import org.zhuqi.campaigns.reports.CampaignReports;
import org.zhuqi.campaigns.reports.ReportId;
import org.zhuqi.campaigns.reports.ReportIssued;
import org.zhuqi.campaigns.reports.ReportStep;
import org.zhuqi.campaigns.reports.ReportsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;

/** A second pair of eyes: checks a report, sends it back, issues it. */
@Service
@Transactional
@RequiredArgsConstructor
public class MoveReport {
    private final CampaignReports reports;
    private final Campaigns campaigns;
    private final AuditTrail auditTrail;
    private final DomainEvents events;
    private final Clock clock;

    public void check(Actor actor, ReportId id) {
        reports.save(found(actor, id).checked(step(actor, ReportStep.Kind.CHECKED, "")));
        auditTrail.record(AuditEvent.done(actor, "reports.check", "campaign-report", id));
    }

    /** @param note why */
    public void sendBack(Actor actor, ReportId id, @Nullable String note) {
        String why = Objects.requireNonNullElse(note, "").strip();
        reports.save(found(actor, id).returned(step(actor, ReportStep.Kind.RETURNED, why)));
        auditTrail.record(AuditEvent.done(actor, "reports.send-back", "campaign-report", id));
    }

    public void issue(Actor actor, ReportId id) {
        CampaignReport issued = found(actor, id).issued(step(actor, ReportStep.Kind.ISSUED, ""));
        reports.save(issued);
        auditTrail.record(AuditEvent.done(actor, "reports.issue", "campaign-report", id)
                .with("month", issued.month().toString()));
        Campaign campaign = campaigns.find(issued.campaign()).orElseThrow(SharedError.NOT_FOUND::refused);
        events.publish(new ReportIssued(
                Identifiers.next(clock),
                clock.instant(),
                id,
                issued.month(),
                campaign.name().zh()));
    }

    private CampaignReport found(Actor actor, ReportId id) {
        actor.may(ReportsRight.WRITE).orRefuse();
        return reports.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
    }

    private ReportStep step(Actor actor, ReportStep.Kind kind, String note) {
        return new ReportStep(kind, clock.instant(), actor.id(), actor.name(), note);
    }
}
