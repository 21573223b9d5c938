package org.zhuqi.enterprises.registrations.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.zhuqi.enterprises.registrations.RegistrationDecided;
import org.zhuqi.enterprises.registrations.RegistrationSubmitted;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.shared.LocalText;

/** Tells the unit's officers that somebody waits, and the registrant what was decided. */
@Service
@RequiredArgsConstructor
public class OnRegistration {
    private final SendNotification sendNotification;

    @ApplicationModuleListener
    public void on(RegistrationSubmitted event) {
        sendNotification.send(
                new Recipient.OfficersOf(event.unit()),
                "registrations.news.submitted",
                List.of(LocalText.same(event.name())),
                "/staff/registrations/" + event.registration(),
                event.eventId());
    }

    @ApplicationModuleListener
    public void on(RegistrationDecided event) {
        sendNotification.send(
                new Recipient.Person(event.registrant()),
                event.confirmed() ? "registrations.news.confirmed" : "registrations.news.rejected",
                List.of(LocalText.same(event.name())),
                event.confirmed() ? "/my" : "/register/status",
                event.eventId());
    }
}
