package org.zhuqi.campaigns.reports.usecase;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.reports.CampaignReport;
import org.zhuqi.campaigns.reports.CampaignReports;
import org.zhuqi.campaigns.reports.PublishedReports;
import org.zhuqi.campaigns.reports.ReportId;
import org.zhuqi.campaigns.reports.ReportsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Opens an issued report to everybody, which whoever issued it decides, and takes it back, which any writer may. */
@Service
@Transactional
@RequiredArgsConstructor
public class PublishReport {
    private final CampaignReports reports;
    private final PublishedReports published;
    private final AuditTrail auditTrail;
    private final Clock clock;

    public void publish(Actor actor, ReportId id) {
        published.add(found(actor, id).published(actor.id(), clock.instant()));
        auditTrail.record(AuditEvent.done(actor, "reports.publish", "campaign-report", id));
    }

    public void takeBack(Actor actor, ReportId id) {
        published.remove(found(actor, id).id());
        auditTrail.record(AuditEvent.done(actor, "reports.take-back", "campaign-report", id));
    }

    private CampaignReport found(Actor actor, ReportId id) {
        actor.may(ReportsRight.WRITE).orRefuse();
        return reports.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
    }
}
