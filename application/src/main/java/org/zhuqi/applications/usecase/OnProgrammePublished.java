package org.zhuqi.applications.usecase;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.Applications;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.designs.ProgrammePublished;

/** Tells everybody who is filling in a draft that the call was mended; the draft itself says in what. */
@Service
@RequiredArgsConstructor
public class OnProgrammePublished {
    private static final int PORTION = 500;
    private final Applications applications;
    private final Programmes programmes;
    private final CallChanges callChanges;
    private final SendNotification sendNotification;

    @ApplicationModuleListener
    public void on(ProgrammePublished event) {
        Optional<Programme> call = programmes.find(event.programme());
        if (call.isEmpty() || callChanges.of(event.programme(), event.version()).isEmpty()) {
            return;
        }
        List<Application> portion = applications.neverSubmitted(event.programme(), null, PORTION);
        while (!portion.isEmpty()) {
            portion.forEach(draft -> tell(draft, call.get(), event));
            portion = applications.neverSubmitted(
                    event.programme(), portion.getLast().id(), PORTION);
        }
    }

    private void tell(Application draft, Programme call, ProgrammePublished event) {
        sendNotification.send(
                new Recipient.UsersOf(draft.enterprise()),
                "applications.news.call-changed",
                List.of(call.title()),
                "/my/applications/" + draft.id(),
                UUID.nameUUIDFromBytes((event.eventId() + " " + draft.id()).getBytes(StandardCharsets.UTF_8)));
    }
}
