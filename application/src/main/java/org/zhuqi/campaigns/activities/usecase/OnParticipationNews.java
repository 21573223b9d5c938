package org.zhuqi.campaigns.activities.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.zhuqi.campaigns.activities.ParticipationNews;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;

/** Tells an enterprise's users what happened to its part. */
@Service
@RequiredArgsConstructor
public class OnParticipationNews {
    private final SendNotification sendNotification;

    @ApplicationModuleListener
    public void on(ParticipationNews event) {
        String key = "activities.news."
                + event.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<LocalText> args = new ArrayList<>(List.of(event.title()));
        if (event.detail() != null) {
            args.add(LocalText.same(event.detail()));
        }
        for (EnterpriseId enterprise : event.enterprises()) {
            sendNotification.send(
                    new Recipient.UsersOf(enterprise),
                    key,
                    args,
                    "/my/activities/" + event.activity(),
                    event.eventId());
        }
    }
}
