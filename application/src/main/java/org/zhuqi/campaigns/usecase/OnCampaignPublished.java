package org.zhuqi.campaigns.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.CampaignPublished;
import org.zhuqi.campaigns.Campaigns;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.shared.LocalText;

/** Tells the officers of every unit that has a task that the campaign runs. */
@Service
@RequiredArgsConstructor
public class OnCampaignPublished {
    private final SendNotification sendNotification;
    private final Campaigns campaigns;

    @ApplicationModuleListener
    public void on(CampaignPublished event) {
        LocalText name =
                campaigns.find(event.campaign()).map(Campaign::name).orElseGet(() -> LocalText.ofZh(event.name()));
        event.units()
                .forEach(unit -> sendNotification.send(
                        new Recipient.OfficersOf(unit),
                        "campaigns.news.published",
                        List.of(name),
                        "/staff/campaigns/" + event.campaign(),
                        event.eventId()));
    }
}
