package org.zhuqi.applications.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.zhuqi.applications.ApplicationSubmitted;
import org.zhuqi.applications.Applications;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.shared.LocalText;

/** Tells everybody in the enterprise that the application is in; the offices hear of it from the review. */
@Service
@RequiredArgsConstructor
public class OnApplicationSubmitted {
    private final SendNotification sendNotification;
    private final Applications applications;
    private final Programmes programmes;

    @ApplicationModuleListener
    public void on(ApplicationSubmitted event) {
        LocalText title = event.title() == null ? titleOf(event) : event.title();
        sendNotification.send(
                new Recipient.UsersOf(event.enterprise()),
                "applications.news.submitted",
                List.of(title, LocalText.same(event.receiptNumber())),
                "/my/applications/" + event.application() + "/receipt",
                event.eventId());
    }

    private LocalText titleOf(ApplicationSubmitted event) {
        return applications
                .find(event.application())
                .flatMap(application -> programmes.find(application.programme()))
                .map(Programme::title)
                .orElseGet(() -> LocalText.ofZh(event.programmeTitle()));
    }
}
