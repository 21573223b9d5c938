package org.zhuqi.applications.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.zhuqi.applications.ApplicationSubmitted;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.usecase.SendNotification;

/** Tells everybody in the enterprise that the application is in; the offices hear of it from the review. */
@Service
@RequiredArgsConstructor
public class OnApplicationSubmitted {
    private final SendNotification sendNotification;

    @ApplicationModuleListener
    public void on(ApplicationSubmitted event) {
        sendNotification.send(
                new Recipient.UsersOf(event.enterprise()),
                "applications.news.submitted",
                List.of(event.programmeTitle(), event.receiptNumber()),
                "/my/applications/" + event.application() + "/receipt",
                event.eventId());
    }
}
