package org.zhuqi.campaigns.reports.usecase;

import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.Campaigns;
import org.zhuqi.campaigns.reports.CampaignReport;
import org.zhuqi.campaigns.reports.CampaignReports;
import org.zhuqi.campaigns.reports.ReportIssued;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.shared.LocalText;

/** Tells the officers of every unit that a monthly report is out. */
@Service
@RequiredArgsConstructor
public class OnReportIssued {
    private final SendNotification sendNotification;
    private final UnitDirectory units;
    private final CampaignReports reports;
    private final Campaigns campaigns;

    @ApplicationModuleListener
    public void on(ReportIssued event) {
        Optional<CampaignReport> report = reports.find(event.report());
        LocalText campaign = report.flatMap(each -> campaigns.find(each.campaign()))
                .map(Campaign::name)
                .orElseGet(() -> LocalText.ofZh(event.campaign()));
        boolean correction = report.filter(each -> each.edition().number() > 1).isPresent();
        units.responsible()
                .forEach(unit -> sendNotification.send(
                        new Recipient.OfficersOf(unit.id()),
                        correction ? "reports.news.corrected" : "reports.news.issued",
                        List.of(campaign, LocalText.same(event.month().toString())),
                        "/staff/campaign-reports/" + event.report(),
                        event.eventId()));
    }
}
