package org.zhuqi.campaigns.reports.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.campaigns.reports.ReportIssued;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.usecase.SendNotification;

/** Tells the officers of every unit that a monthly report is out. */
@Service
@RequiredArgsConstructor
public class OnReportIssued {
    private final SendNotification sendNotification;
    private final UnitDirectory units;

    @ApplicationModuleListener
    public void on(ReportIssued event) {
        units.responsible()
                .forEach(unit -> sendNotification.send(
                        new Recipient.OfficersOf(unit.id()),
                        "reports.news.issued",
                        List.of(event.campaign(), event.month().toString()),
                        "/staff/campaign-reports/" + event.report(),
                        event.eventId()));
    }
}
